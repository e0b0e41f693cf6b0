import Foundation
import Plan
import Testing

extension Edit {
  /// The edit as it stood in journals from before it said a thing.
  func older(without key: String) throws -> Edit {
    let json = try JSONEncoder().encode(self)
    var fields = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    try #require(fields.removeValue(forKey: key) != nil)
    return try JSONDecoder().decode(
      Edit.self, from: try JSONSerialization.data(withJSONObject: fields))
  }
}
