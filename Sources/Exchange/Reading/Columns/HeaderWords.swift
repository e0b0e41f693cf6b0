/// A column title as the set of its words, for custom fields that companies name in their own way:
/// `Max_Account_Count__c` and `maximum accounts` say the same.
///
/// Nothing is left out but what adds nothing for a field of its kind, so that `ARR_Target__c` and
/// `Last_Year_ARR__c` are no ARR.
struct HeaderWords: Hashable {
  let words: Set<String>

  init(_ title: String) { words = Set(Self.words(of: title)) }

  private init(_ words: Set<String>) { self.words = words }

  /// The title, and then without what adds nothing; none where that leaves nothing.
  func readings(of value: ColumnValue, objectNames: [String]) -> [HeaderWords] {
    let idle = Self.idle(value)
    let objects = Set(objectNames.map(Self.normal))
    return [words, words.subtracting(idle), words.subtracting(objects).subtracting(idle)]
      .filter { !$0.isEmpty }.map(HeaderWords.init)
  }

  /// What adds nothing to a field that holds values of a kind.
  private static func idle(_ value: ColumnValue) -> Set<String> {
    switch value {
    case .money: ["usd", "eur", "gbp", "chf", "cad", "aud", "jpy", "inr", "in", "amount", "value"]
    case .integer: ["count", "number", "no", "num", "of"]
    case .flag: ["is", "flag", "checkbox"]
    case .share: ["percent", "pct"]
    case .text, .person, .id, .day, .number: []
    }
  }

  /// `MaxAccounts`, `Max_Accounts__c` and `max. accounts` are two words each.
  private static func words(of title: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previous: Character = " "
    for character in title {
      let begins = character.isUppercase && previous.isLowercase
      if !character.isLetter && !character.isNumber || begins {
        if !word.isEmpty { words.append(normal(word)) }
        word = ""
      }
      if character.isLetter || character.isNumber { word.append(character) }
      previous = character
    }
    if !word.isEmpty { words.append(normal(word)) }
    return words
  }

  /// One form for the singular and the plural, and for a word and its short form.
  private static func normal(_ word: String) -> String {
    let word = word.lowercased()
    switch word {
    case "maximum": return "max"
    case "minimum": return "min"
    default: return word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    }
  }
}
