import Plan

/// Writes a plan in one of the forms of ``ExportFormat``. Pure: what comes back is still to be put
/// somewhere.
public enum SummaryExport {
  /// The files of an export; the same arguments give the same bytes.
  ///
  /// - Parameters:
  ///   - day: the day for which scores, stages and findings are read.
  ///   - parts: what the summary holds; the other forms leave nothing out.
  ///   - title: the plan's name, for headings and file names.
  public static func export(
    plan: Plan, on day: Day, format: ExportFormat,
    parts: Set<SummaryPart> = Set(SummaryPart.allCases), title: String
  ) throws -> [ExportedFile] {
    switch format {
    case .markdown:
      let maker = SummaryMaker(plan, on: day)
      let summary = maker.make(parts, title: title)
      return [file(title, format, MarkdownWriter.write(summary, maker))]
    case .html:
      let maker = SummaryMaker(plan, on: day)
      let summary = maker.make(parts, title: title)
      return [file(title, format, PageWriter.write(summary, maker))]
    case .json: return [file(title, format, try PlanJSON.write(plan))]
    case .csv: return PlanTables.write(plan, on: day)
    case .ics: return [file(title, format, DueCalendar.write(plan, on: day, title: title))]
    case .chase: return ChaseList.write(plan, on: day)
    case .review: return ReviewList.write(plan, on: day)
    case .salesforce: return try LoadBack(of: plan, on: day, for: .salesforce).files
    case .hubspot: return try LoadBack(of: plan, on: day, for: .hubspot).files
    }
  }

  /// What each person owes as a calendar of their own; nobody's is one too.
  public static func calendars(of plan: Plan, on day: Day) -> [ExportedFile] {
    OwnerFiles.split(plan.owedItems(on: day), in: plan).map { owner in
      ExportedFile(
        name: "\(owner.fileName).ics",
        bytes: DueCalendar.write(owner.items, of: plan, on: day, title: owner.name))
    }
  }

  private static func file(_ title: String, _ format: ExportFormat, _ bytes: [UInt8])
    -> ExportedFile
  {
    ExportedFile(name: "\(title).\(format.fileExtension)", bytes: bytes)
  }
}
