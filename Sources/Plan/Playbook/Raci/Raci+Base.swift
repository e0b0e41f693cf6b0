extension Raci {
  /// The matrix of AE + AM, from which the other leaves are derived.
  ///
  /// Source: DOMAIN 10.3.
  public static let base: [RaciRow] = [
    RaciRow(
      "pipeline-creation", "Pipeline creation",
      [.sdr: .accountableAndResponsible, .ae: .consulted, .revOps: .informed]),
    RaciRow(
      "acceptance-decision", "SDR to AE acceptance decision",
      [.sdr: .responsible, .ae: .accountableAndResponsible, .revOps: .informed]),
    RaciRow(
      "discovery-to-signature", "Discovery to signature",
      [
        .sdr: .informed, .ae: .accountableAndResponsible, .se: .responsible, .am: .informed,
        .executive: .consulted, .revOps: .informed, .financeLegal: .consulted,
      ]),
    RaciRow(
      "promises-log", "Promises log",
      [
        .ae: .accountableAndResponsible, .se: .responsible, .am: .informed, .csm: .informed,
        .revOps: .informed,
      ]),
    RaciRow(
      "promise-check", "Technical promise check",
      [.ae: .consulted, .se: .accountableAndResponsible, .am: .informed, .csm: .informed]),
    RaciRow(
      "handoff-packet", "Handoff packet",
      [
        .ae: .accountableAndResponsible, .se: .consulted, .am: .consulted, .csm: .consulted,
        .revOps: .informed,
      ]),
    RaciRow(
      "packet-answer", "Packet accepted or returned",
      [.ae: .consulted, .am: .accountableAndResponsible, .csm: .responsible, .revOps: .informed]),
    RaciRow(
      "warm-introduction", "Warm introduction",
      [
        .ae: .accountableAndResponsible, .am: .responsible, .csm: .responsible,
        .executive: .consulted,
      ]),
    RaciRow(
      "kickoff", "Kickoff",
      [
        .ae: .responsible, .se: .responsible, .am: .responsible, .csm: .accountableAndResponsible,
        .executive: .consulted,
      ]),
    RaciRow(
      "onboarding", "Onboarding and first value",
      [.ae: .informed, .se: .responsible, .am: .informed, .csm: .accountableAndResponsible]),
    RaciRow(
      "adoption", "Adoption and training",
      [.se: .consulted, .am: .consulted, .csm: .accountableAndResponsible]),
    RaciRow(
      "health-score", "Health score",
      [.se: .consulted, .am: .consulted, .csm: .accountableAndResponsible, .revOps: .consulted]),
    RaciRow(
      "success-plan", "Success plan",
      [.ae: .informed, .se: .consulted, .am: .responsible, .csm: .accountableAndResponsible]),
    RaciRow(
      "business-review", "Business review (QBR/EBR)",
      [
        .se: .consulted, .am: .accountableAndResponsible, .csm: .responsible,
        .executive: .consulted,
      ]),
    RaciRow(
      accountPlan, "Account plan",
      [.ae: .consulted, .se: .consulted, .am: .accountableAndResponsible, .csm: .responsible]),
    RaciRow(
      "renewal-forecast", "Renewal forecast",
      [
        .am: .accountableAndResponsible, .csm: .consulted, .executive: .informed,
        .revOps: .consulted, .financeLegal: .informed,
      ]),
    RaciRow(
      "renewal-close", "Renewal negotiation and close",
      [
        .am: .accountableAndResponsible, .csm: .consulted, .executive: .consulted,
        .revOps: .consulted, .financeLegal: .responsible,
      ]),
    RaciRow(
      routineExpansion, "Routine expansion (50% or less)",
      [
        .ae: .informed, .se: .consulted, .am: .accountableAndResponsible, .csm: .responsible,
        .revOps: .informed, .financeLegal: .consulted,
      ]),
    RaciRow(
      "transformational-expansion", "Large expansion (over 50% or a new unit)",
      [
        .sdr: .informed, .ae: .accountableAndResponsible, .se: .responsible, .am: .responsible,
        .csm: .consulted, .executive: .consulted, .revOps: .informed, .financeLegal: .responsible,
      ]),
    RaciRow(
      "expansion-detection", "Expansion detection",
      [.se: .consulted, .am: .responsible, .csm: .accountableAndResponsible]),
    RaciRow(
      "save-motion", "Save motion",
      [
        .se: .consulted, .am: .accountableAndResponsible, .csm: .responsible,
        .executive: .responsible, .revOps: .informed, .financeLegal: .consulted,
      ]),
    RaciRow(
      "support-escalation", "Support escalation",
      [.se: .responsible, .am: .informed, .csm: .accountableAndResponsible, .executive: .consulted]),
    RaciRow(
      "billing-dispute", "Billing dispute",
      [
        .am: .accountableAndResponsible, .csm: .informed, .revOps: .informed,
        .financeLegal: .responsible,
      ]),
    RaciRow(
      "ownership-change", "Territory or ownership change",
      [
        .sdr: .informed, .ae: .consulted, .am: .consulted, .csm: .consulted, .executive: .consulted,
        .revOps: .accountableAndResponsible,
      ]),
    RaciRow(
      "compensation", "Compensation plan and crediting",
      [
        .ae: .informed, .am: .informed, .csm: .informed, .executive: .accountable,
        .revOps: .responsible, .financeLegal: .consulted,
      ]),
  ]
}
