import Foundation
import Markup
import TestSupport

/// A writer's empty folder, in which a guide is followed to the letter. Programs that would go out to the network are stood in for by
/// ones that look whether what they are given is there.
final class GuideDesk {
  let folder = TemporaryFolder()
  private let tools = TemporaryFolder()
  private var printed = ""
  /// Where the writer's shell is: `cd` holds from one block to the next.
  private var here: String

  init() {
    here = folder.path
    for name in ["aws", "netlify", "ipfs", "rsync", "xdg-open", "code"] { tools.write(Self.standIn, to: name) }
    tools.run("chmod +x '\(tools.path)'/*; mkdir '\(tools.path)/stick' '\(tools.path)/home'")
  }

  /// Says the name of each file or folder among its arguments, and fails if one that can only be that is not there.
  private static let standIn = """
    #!/bin/bash
    echo "$(basename "$0") $*"
    for word in "$@"; do
      case $word in
        -*|*:*|s3|sync|deploy|add) ;;
        Output*|Content*|*/) [ -e "$word" ] || { echo "$word is not there"; exit 1; } ;;
      esac
    done
    """

  private var environment: String {
    let bin = ProgramRun.program.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return "env -u DOSSIER_ARCHIVE NO_COLOR=1 HOME='\(tools.path)/home' STICK='\(tools.path)/stick' PATH='\(tools.path):\(bin)':\"$PATH\""
  }

  /// What is wrong with a block; `nil` if nothing is.
  func follow(_ block: GuideBlock) -> String? {
    switch block.use {
    case .unknown(let info):
      return "a block `\(info)` that says neither what file nor what command it is"
    case .write(let path):
      folder.write(block.text, to: inFolder(path))
      return nil
    case .append(let path):
      guard let before = folder.text(inFolder(path)) else { return "there is no \(path) to add to" }
      folder.write(before + block.text, to: inFolder(path))
      return nil
    case .run(let succeeds):
      let status = run(block.text)
      return (status == 0) == succeeds ? nil : "exit \(status):\n\(printed)"
    case .runUntilStopped:
      return runUntilStopped(block.text)
    case .output:
      return Self.matches(printed, block.text) ? nil : "prints otherwise:\n\(printed)"
    }
  }

  private func inFolder(_ path: String) -> String { String("\(here)/\(path)".dropFirst(folder.path.count + 1)) }

  private func run(_ script: String) -> Int {
    tools.write(script + "\npwd >'\(tools.path)/here'\n", to: "script")
    defer { here = tools.text("here").map { $0.trimmingCharacters(in: .newlines) } ?? here }
    let said = folder.run("cd '\(here)' && \(environment) bash -euo pipefail '\(tools.path)/script' </dev/null 2>&1; echo \"[$?]\"")
    printed = String(said[..<(said.range(of: "[", options: .backwards)?.lowerBound ?? said.endIndex)])
    return Int(said.dropFirst(printed.count).filter(\.isNumber)) ?? -1
  }

  /// Starts the last command of the block, waits for its link, asks for that page, and ends it as a writer does with Ctrl-C.
  private func runUntilStopped(_ script: String) -> String? {
    let status = run("""
      set -m
      \(script.trimmingCharacters(in: .newlines)) >'\(tools.path)/said' 2>&1 &
      server=$!
      for _ in {1..200}; do
        link=$(grep -oE 'http://127\\.0\\.0\\.1:[0-9]+/' '\(tools.path)/said' | head -n 1) || true
        [ -z "$link" ] || break
        sleep 0.05
      done
      cat '\(tools.path)/said'
      python3 -c 'import sys, urllib.request; assert b"<html" in urllib.request.urlopen(sys.argv[1], timeout=10).read()' "$link"
      kill -INT $server
      wait $server
      """)
    return status == 0 ? nil : "exit \(status):\n\(printed)"
  }

  /// Whether some lines of a text are these, in this order and next to each other but where a line `…` stands; within a line, `…`
  /// stands for any words.
  static func matches(_ text: String, _ pattern: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmingSuffix(while: \.isWhitespace) }
    let runs = pattern.split(separator: "\n").map { $0.trimmingSuffix(while: \.isWhitespace) }.split(separator: "…").map(Array.init)
    var from = 0
    for run in runs {
      let start = (from...max(from, lines.count)).first { start in
        lines.count - start >= run.count && zip(lines[start...], run).allSatisfy(isLine)
      }
      guard let start else { return false }
      from = start + run.count
    }
    return true
  }

  private static func isLine(_ line: String, _ pattern: String) -> Bool {
    let pieces = pattern.components(separatedBy: "…")
    guard pieces.count > 1 else { return line == pattern }
    guard line.hasPrefix(pieces[0]), line.count >= pieces[0].count + pieces[pieces.count - 1].count else { return false }
    var rest = line.dropFirst(pieces[0].count)
    for piece in pieces.dropFirst().dropLast() {
      guard let range = rest.range(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(pieces[pieces.count - 1])
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isLeft: (Character) -> Bool) -> String {
    var text = String(self)
    while let last = text.last, isLeft(last) { text.removeLast() }
    return text
  }
}
