import Canvas
import Foundation

/// How colours look to people who do not see all of them.
///
/// Source: Machado, Oliveira and Fernandes 2009, severity 1.0, on linear sRGB.
enum ColourSight: CaseIterable {
  case all, protanopia, deuteranopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// How far apart two colours are seen: CIE 1976 delta E; 2.3 is just noticed side by side.
  func distance(_ one: Palette.RGB, _ other: Palette.RGB) -> Double {
    zip(lab(one), lab(other)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private func lab(_ colour: Palette.RGB) -> [Double] {
    let linear = [colour.red, colour.green, colour.blue].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    let seen = matrix.map { row in
      min(1, max(0, zip(row, linear).map { $0 * $1 }.reduce(0, +)))
    }
    // sRGB to XYZ at D65, each part of the white.
    let x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047
    let y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
    let z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883
    let root = { (part: Double) in
      part > 0.008856 ? cbrt(part) : 7.787 * part + 16.0 / 116
    }
    return [116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))]
  }
}
