/// Who may hold what inside one balance group, with seats of equal coverage taken together.
///
/// A coverage set is all the seats that may hold exactly the same classes. Flows, targets and
/// bounds are worked out on classes times coverage sets, of which there are hundreds where accounts
/// times seats are hundreds of millions.
struct Coverage: Sendable {
  /// The group's seats, as rows of the problem, ascending.
  var seats: [Int32] = []

  /// The group's classes, as rows of the problem, ascending.
  var classes: [Int32] = []

  /// The coverage set of each seat of the group.
  var setOf: [Int32] = []

  /// The seats of each coverage set.
  var members: [[Int32]] = []

  /// The coverage sets that may hold each class.
  var setsOf: [[Int32]] = []

  /// The classes that each coverage set may hold.
  var classesOf: [[Int32]] = []

  /// The seats that share a class with the seats of each coverage set.
  var neighbours: [[Int32]] = []

  /// The seats that may hold each class, one class after the other.
  private var seatStart: [Int] = [0]
  private var seatList: [Int32] = []

  /// One bit for each class and coverage set.
  private var eligible: [UInt64] = []
  private var words = 0

  @inline(__always)
  func isEligible(_ classNumber: Int32, set: Int32) -> Bool {
    let word = eligible[Int(classNumber) * words + Int(set >> 6)]
    return word >> UInt64(set & 63) & 1 == 1
  }

  @inline(__always)
  func isEligible(_ classNumber: Int32, seat: Int32) -> Bool {
    isEligible(classNumber, set: setOf[Int(seat)])
  }

  /// Where the seats that may hold a class stand; `seat(at:)` reads them.
  @inline(__always)
  func seats(ofClass number: Int32) -> Range<Int> {
    seatStart[Int(number)]..<seatStart[Int(number) + 1]
  }

  @inline(__always)
  func seat(at place: Int) -> Int32 { seatList[place] }

  /// - Parameter classesOfSeat: for each of the seats, the group's classes it may hold, ascending.
  init(seats: [Int32], classes: [Int32], classesOfSeat: [[Int32]]) {
    self.seats = seats
    self.classes = classes
    gatherSets(classesOfSeat)
    link()
  }

  private mutating func gatherSets(_ classesOfSeat: [[Int32]]) {
    var sets: [[Int32]: Int32] = [:]
    for (seat, list) in classesOfSeat.enumerated() {
      if let set = sets[list] {
        setOf.append(set)
        members[Int(set)].append(Int32(seat))
      } else {
        let set = Int32(members.count)
        sets[list] = set
        setOf.append(set)
        members.append([Int32(seat)])
        classesOf.append(list)
      }
    }
  }

  private mutating func link() {
    words = (members.count + 63) / 64
    eligible = Array(repeating: 0, count: words * classes.count)
    setsOf = Array(repeating: [], count: classes.count)
    for set in members.indices {
      for number in classesOf[set] {
        setsOf[Int(number)].append(Int32(set))
        eligible[Int(number) * words + set >> 6] |= 1 << UInt64(set & 63)
      }
    }
    for sets in setsOf {
      for set in sets { seatList += members[Int(set)] }
      seatStart.append(seatList.count)
    }
    for set in members.indices {
      var near = Array(repeating: UInt64(0), count: words)
      for number in classesOf[set] {
        for word in 0..<words { near[word] |= eligible[Int(number) * words + word] }
      }
      var list: [Int32] = []
      for other in members.indices where near[other >> 6] >> UInt64(other & 63) & 1 == 1 {
        list += members[other]
      }
      neighbours.append(list)
    }
  }
}
