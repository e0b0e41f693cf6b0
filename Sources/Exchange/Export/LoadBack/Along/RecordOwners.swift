/// Records that get another owner, and the way back.
struct RecordOwners {
  private var forward: MachineFile
  private var back: MachineFile

  init(_ name: String) {
    forward = MachineFile(name: "\(name).csv", titles: ["Id", "OwnerId"], isAskedFor: true)
    back = MachineFile(name: "\(name)-ROLLBACK.csv", titles: ["Id", "OwnerId"], isAskedFor: true)
  }

  mutating func append(_ id: String, to new: String, from old: String) {
    forward.rows.append([id, new])
    back.rows.append([id, old])
  }

  var files: [MachineFile] { [forward, back] }
  var count: Int { forward.rows.count }
}
