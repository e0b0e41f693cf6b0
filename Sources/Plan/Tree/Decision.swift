/// What the tree says for one segment, and how it came to say it.
///
/// Source: seed 000 §6; edges settled in RULES §2.
public struct Decision: Equatable, Sendable {
  /// The leaf that counts: the exception's where there is one.
  public var leaf: Leaf
  /// The leaf the tree itself gives.
  public var treeLeaf: Leaf
  public var path: [Step]
  public var overlays: [Overlay]
  /// The two numbers the tree was asked with.
  public var arr: Money
  public var acv: Money
  /// Every threshold that bears on the answer, and what lies beyond it.
  public var boundaries: [Boundary]

  /// One question and its answer.
  public struct Step: Equatable, Sendable {
    public var question: Question
    public var threshold: Money
    public var answer: Bool
  }

  public enum Question: String, CaseIterable, Sendable {
    case arrUnder = "arr-under"
    case acvUnder = "acv-under"
    case acvUpTo = "acv-up-to"
  }

  /// What lies over a leaf without changing it.
  public enum Overlay: String, CaseIterable, Sendable {
    /// Full-stack is on offer as an exception (PLG, ARR under the ceiling).
    case plgException = "plg-exception"
    /// ARR is where the first AMs are hired.
    case transitionBand = "transition-band"
    /// The average ACV asks for 3-6 named accounts per manager.
    case strategic
  }

  /// A threshold, how far off it is, and the leaf beyond it.
  public struct Boundary: Equatable, Sendable {
    public enum Input: String, Sendable { case arr, acv }
    public var input: Input
    public var threshold: Money
    /// How far the input is from the threshold; never negative.
    public var distance: Money
    public var outcomeBeyond: Leaf
    /// Whether the input is within 10% of the threshold.
    public var isNear: Bool
  }
}

/// The tree itself: three questions with editable thresholds.
public struct DecisionTree: Equatable, Sendable {
  public var thresholds: Thresholds

  public init(thresholds: Thresholds) { self.thresholds = thresholds }

  /// The leaf for two amounts: ARR under 5M full-stack; ACV under 25K AE + CSM; up to and with
  /// 250K AE + AM; above it the pod.
  public func leaf(arr: Money, acv: Money) -> Leaf {
    if arr < thresholds.arrUnder { return .fullStackAE }
    if acv < thresholds.acvUnder { return .aeCSM }
    return acv <= thresholds.acvUpTo ? .aeAM : .enterprisePod
  }

  /// The whole answer.
  ///
  /// - Parameters:
  ///   - average: the average ACV that decides the strategic overlay; `acv` where nil.
  ///   - isSingleMotion: whether land and expand are one self-serve motion.
  public func decide(
    arr: Money, acv: Money, average: Money? = nil, isSingleMotion: Bool = false,
    exception: LeafException? = nil
  ) -> Decision {
    let leaf = leaf(arr: arr, acv: acv)
    return Decision(
      leaf: exception?.leaf ?? leaf, treeLeaf: leaf, path: path(arr: arr, acv: acv),
      overlays: overlays(
        leaf: leaf, arr: arr, average: average ?? acv, isSingleMotion: isSingleMotion),
      arr: arr, acv: acv, boundaries: boundaries(arr: arr, acv: acv))
  }

  private func path(arr: Money, acv: Money) -> [Decision.Step] {
    let isSmall = arr < thresholds.arrUnder
    var steps = [
      Decision.Step(question: .arrUnder, threshold: thresholds.arrUnder, answer: isSmall)
    ]
    if isSmall { return steps }
    let isLow = acv < thresholds.acvUnder
    steps.append(.init(question: .acvUnder, threshold: thresholds.acvUnder, answer: isLow))
    if isLow { return steps }
    let isMiddle = acv <= thresholds.acvUpTo
    steps.append(.init(question: .acvUpTo, threshold: thresholds.acvUpTo, answer: isMiddle))
    return steps
  }

  private func overlays(leaf: Leaf, arr: Money, average: Money, isSingleMotion: Bool)
    -> [Decision.Overlay]
  {
    var overlays: [Decision.Overlay] = []
    if isSingleMotion, leaf != .fullStackAE, arr < thresholds.plgCeiling {
      overlays.append(.plgException)
    }
    if arr >= thresholds.transitionFrom, arr < thresholds.transitionTo {
      overlays.append(.transitionBand)
    }
    if leaf == .enterprisePod, average >= thresholds.strategicAverage {
      overlays.append(.strategic)
    }
    return overlays
  }

  private func boundaries(arr: Money, acv: Money) -> [Decision.Boundary] {
    let arrBeyond: Leaf =
      arr < thresholds.arrUnder ? self.leaf(arr: thresholds.arrUnder, acv: acv) : .fullStackAE
    var result = [boundary(.arr, arr, thresholds.arrUnder, beyond: arrBeyond)]
    if arr < thresholds.arrUnder { return result }
    let acvBeyond: Leaf = acv < thresholds.acvUnder ? .aeAM : .aeCSM
    result.append(boundary(.acv, acv, thresholds.acvUnder, beyond: acvBeyond))
    let topBeyond: Leaf = acv <= thresholds.acvUpTo ? .enterprisePod : .aeAM
    result.append(boundary(.acv, acv, thresholds.acvUpTo, beyond: topBeyond))
    return result
  }

  private func boundary(
    _ input: Decision.Boundary.Input, _ value: Money, _ threshold: Money, beyond: Leaf
  ) -> Decision.Boundary {
    let distance = value < threshold ? threshold - value : value - threshold
    return Decision.Boundary(
      input: input, threshold: threshold, distance: distance, outcomeBeyond: beyond,
      isNear: distance * 10 <= threshold)
  }
}
