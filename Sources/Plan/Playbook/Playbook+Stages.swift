extension Playbook {
  /// What lets an account leave a stage, in a few words; nil where nothing does.
  public func leavesWhen(_ stage: Stage) -> String? {
    switch stage {
    case .prospect: "SDR takes it"
    case .qualified: "AE accepts"
    case .opportunity: "signed"
    case .onboarding: "d90 exit"
    case .managed: "T-\(renewalStart.smb) to T-\(renewalStart.enterprise)"
    case .renewal: "signed"
    case .save: "d\(save.decisionDays) decision"
    case .former: nil
    }
  }
}
