import Glibc

/// The programs built beside the tests.
public enum BuiltExecutable {
  /// The path of a product: in the folder of the test runner that runs now, or, where that is the
  /// toolchain's own, in the folder of the test bundle it was given.
  public static func path(_ name: String) throws -> String {
    let folders = [runningFolder(), bundleFolder()].compactMap { $0 }
    for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
      return "\(folder)/\(name)"
    }
    throw PseudoTerminal.Failure(description: "\(name) was not built in \(folders)")
  }

  private static func runningFolder() -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return nil }
    return folder(
      of: String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  private static func bundleFolder() -> String? {
    CommandLine.arguments.first { $0.hasSuffix(".xctest") }.flatMap(folder)
  }

  private static func folder(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}
