import PseudoTerminal
import Testing

@Suite("Reading what a word means, at the keyboard")
struct TopicStoryTests {
  @Test("help, a typed word, Enter, the topic, its words, and back to the screen")
  func read() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.open()
    try terminal.press("?", expect: "Keys that work here")
    try terminal.press("text:handoff~score", expect: "How much of what is due")
    try terminal.press("Enter", expect: "Source:")
    try terminal.expect("score to date is the weight")
    try terminal.press("?", expect: "Words on this page")
    try terminal.press("text:evid Enter", expect: "Each item says what proves it")
    terminal.send(keys: "Esc")
    try terminal.expect("score to date is the weight")
    terminal.send(keys: "Esc")
    try terminal.expectGone("Source:")
    try terminal.press("3 i", expect: "explains the words")
    try terminal.press("? text:lights", expect: "Lights: red, amber, green")
    try terminal.press("Enter", expect: "Red: a critical item is more than 7 days late")
    terminal.send(keys: "Esc Esc")
    try terminal.expectGone("explains the words")
    try terminal.quitCleanly()
  }
}
