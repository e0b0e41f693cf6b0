import CNcurses
import Canvas
import Glibc

extension Terminal {
  /// Shows a canvas: writes what differs from what stands there, and places the cursor.
  ///
  /// Nothing is written when nothing differs. Rows equal to those shown last cost a comparison.
  public func present(_ canvas: Canvas, palette: Palette) {
    guard !isHungUp else { return }
    if palette != shownPalette {
      looks.use(palette)
      shownPalette = palette
      shown = nil
    }
    if let shown, shown.size == canvas.size {
      guard shown != canvas else { return }
      putChangedRows(canvas, since: shown)
    } else {
      nc_erase()
      for row in 0..<visibleRows(canvas) { put(row, of: canvas) }
    }
    shown = canvas
    nc_show(
      Int32(clamping: canvas.cursor.row), Int32(clamping: canvas.cursor.column),
      canvas.isCursorVisible)
  }

  private func visibleRows(_ canvas: Canvas) -> Int {
    max(0, min(canvas.size.rows, size.rows))
  }

  private func putChangedRows(_ canvas: Canvas, since shown: Canvas) {
    let columns = canvas.size.columns
    let length = columns * MemoryLayout<Cell>.stride
    var changed: [Int] = []
    canvas.cells.withUnsafeBytes { new in
      shown.cells.withUnsafeBytes { old in
        guard let new = new.baseAddress, let old = old.baseAddress else { return }
        // Bytes that no field uses may differ too; such a row is put again for nothing.
        for row in 0..<visibleRows(canvas)
        where memcmp(new + row * length, old + row * length, length) != 0 {
          changed.append(row)
        }
      }
    }
    for row in changed { put(row, of: canvas) }
  }

  private func put(_ row: Int, of canvas: Canvas) {
    let columns = canvas.size.columns
    let start = row * columns
    Self.fill(&rowBuffer, with: canvas.cells[start..<start + columns], &looks)
    nc_put_row(Int32(row), rowBuffer, Int32(clamping: rowBuffer.count))
  }

  /// Static, so that the buffer and the looks are reached for once a row and not once a cell.
  private static func fill(
    _ row: inout [nc_cell], with cells: ArraySlice<Cell>, _ looks: inout LookTable
  ) {
    row.removeAll(keepingCapacity: true)
    var before = (paper: Paper.ground, look: LookTable.Entry(pair: 0, attributes: lines))
    for cell in cells {
      var look = looks[cell.style]
      // A blank shows no ink: that of the letters before it spares changing colours for it.
      if cell.scalar == 0x20, cell.mark1 == 0, cell.style.paper == before.paper,
        (look.attributes | before.look.attributes) & lines == 0
      {
        look = before.look
      }
      before = (cell.style.paper, look)
      row.append(
        nc_cell(
          scalar: cell.scalar, mark1: cell.mark1, mark2: cell.mark2, pair: look.pair,
          attributes: look.attributes))
    }
  }

  /// The attributes that show on a blank too.
  private static let lines =
    UInt32(Style.Attributes.underline.rawValue) | UInt32(Style.Attributes.reverse.rawValue)
}
