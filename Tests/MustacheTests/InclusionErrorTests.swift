import Mustache
import Testing

@Suite("Faults between templates")
struct InclusionErrorTests {
  @Test("a template that includes itself with nothing to end it")
  func circles() {
    #expect(
      faults(["a": "{{>a}}"]) == [
        "a.mustache:1:1: {{>a}} never ends: a → a (only a section over a list, or a block, ends a recursion)"
      ])
    #expect(
      faults(["a": "{{<b}}{{/b}}", "b": "\n {{>c}}", "c": "{{^x}}{{<a}}{{/a}}{{/x}}"]) == [
        "c.mustache:1:7: {{<a}} never ends: a → b → c → a (only a section over a list, or a block, ends a recursion)"
      ])
  }

  @Test("a recursion that a list or a block may end is none")
  func recursions() {
    #expect(faults(["a": "{{#x}}{{>a}}{{/x}}"]) == [])
    #expect(faults(["a": "{{$x}}{{>a}}{{/x}}"]) == [])
  }

  @Test("a block that the parent does not ask for")
  func unknownBlock() {
    let layout = "<main>{{$main}}{{/main}}</main>{{>foot}}"
    #expect(
      faults(["a": "{{<layout}}{{$mian}}x{{/mian}}{{/layout}}", "layout": layout, "foot": "{{$foot}}{{/foot}}"]) == [
        "a.mustache:1:12: {{$mian}} fills no block of “layout” (did you mean {{$main}}?)"
      ])
    #expect(
      faults(["a": "{{<layout}}{{$foot}}x{{/foot}}{{/layout}}", "layout": layout, "foot": "{{$foot}}{{/foot}}"]) == [])
  }

  @Test("what a broken parent asks for is not guessed at")
  func brokenParent() {
    #expect(
      faults(["a": "{{<layout}}{{$main}}x{{/main}}{{/layout}}", "layout": "{{$main}}"]) == [
        "layout.mustache:1:1: block {{$main}} is never closed (close it with {{/main}})"
      ])
  }

  @Test("a block filled twice")
  func filledTwice() {
    #expect(
      faults(["a": "{{<b}}{{$x}}1{{/x}}\n{{$x}}2{{/x}}{{/b}}", "b": "{{$x}}{{/x}}"]) == [
        "a.mustache:2:1: {{$x}} is filled twice"
      ])
  }

  @Test("a tag between a parent's tags that is in no block")
  func withoutEffect() {
    #expect(
      faults(["a": "{{<b}}\n{{title}}{{! fine }}\n{{/b}}", "b": ""]) == [
        "a.mustache:2:1: {{title}} has no effect directly inside {{<b}} (put it into a block of the parent, as in {{$name}}…{{/name}})"
      ])
  }
}
