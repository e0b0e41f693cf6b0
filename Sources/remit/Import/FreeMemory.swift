/// Memory that the system can give without swapping.
enum FreeMemory {
  /// In bytes; 4 GB where the system does not say.
  static var bytes: Int {
    let fallback = 4 << 30
    guard let text = try? Files.read("/proc/meminfo") else { return fallback }
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
      guard line.hasPrefix("MemAvailable:"),
        let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
      else { continue }
      return min(kilobytes, Int.max >> 10) << 10
    }
    return fallback
  }
}
