/// A scalar of several UTF-8 bytes on its way in.
struct PartialScalar: Equatable {
  private var value: UInt32 = 0
  private var missing = 0
  /// The least value that needs as many bytes; anything below was written too long.
  private var least: UInt32 = 0

  var isEmpty: Bool { missing == 0 }

  enum Step: Equatable {
    case more
    case whole(Unicode.Scalar)
    /// Not UTF-8: what came so far is dropped. `again` where the byte itself may begin anew.
    case malformed(again: Bool)
  }

  /// - Parameter byte: 0x80 or above while `isEmpty`.
  mutating func take(_ byte: UInt8) -> Step {
    guard !isEmpty else { return begin(byte) }
    guard byte & 0xC0 == 0x80 else {
      self = PartialScalar()
      return .malformed(again: true)
    }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0 else { return .more }
    let (whole, floor) = (value, least)
    self = PartialScalar()
    guard whole >= floor, let scalar = Unicode.Scalar(whole) else {
      return .malformed(again: false)
    }
    return .whole(scalar)
  }

  private mutating func begin(_ byte: UInt8) -> Step {
    switch byte {
    case 0xC2...0xDF: (value, missing, least) = (UInt32(byte & 0x1F), 1, 0x80)
    case 0xE0...0xEF: (value, missing, least) = (UInt32(byte & 0x0F), 2, 0x800)
    case 0xF0...0xF4: (value, missing, least) = (UInt32(byte & 0x07), 3, 0x10000)
    default: return .malformed(again: false)
    }
    return .more
  }
}
