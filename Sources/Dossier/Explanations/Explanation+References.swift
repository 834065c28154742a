extension Explanation {
  static let references: [Explanation] = [
    Explanation(
      .unknownSource, "A citation names a source that the dossier does not have. A citation to nothing proves nothing.",
      .text("Roy apologised [@gazete-0214#excuses]."),
      "Take the key that is offered: it is the name of a file in `Content/Sources/` without `.md`. Or write "
        + "that source's file."),
    Explanation(
      .unknownExtract, "A citation names an extract that its source does not have.", .text("Roy apologised "
        + "[@gazette-0214#excuse]."),
      "Take the extract that is offered: it is a heading `## …` in the source's file. Or add the extract there."),
    Explanation(
      .unknownTarget, "A link or a field names a page that does not exist.", .text("[[jean-roi]] founded it [ed.]."),
      "Take the id that is offered, or write that page."),
    Explanation(
      .unknownAnchor, "A link leads to a page that exists, but has no such section.", .text("See "
        + "[[contrat-alpha#surveilance]] [ed.]."),
      "Take the section that is offered: a heading's words in lowercase, hyphens in place of spaces."),
    Explanation(
      .wrongKind, "A field names a page of a kind that it does not take, or something that is no source is cited.",
      .file("Content/Events/refusal.md", "---\ntitle: The refusal\ndate: 2026-02-14\nstatus: reported\npeople: "
        + "[alpha]\n---"),
      "Move the id to the field of its kind. To refer to a page that is no source, link to it: `[[alpha]]`."),
    Explanation(
      .draftTarget, "A published page refers to one with `draft: true`, which readers will not find.",
      .commands([
        #"printf '%b' '---\ntitle: Soon\ndraft: true\n---\n' > Content/Notes/soon.md"#,
        #"printf '%b' '---\ntitle: A note\n---\nSee [[soon]].\n' > Content/Notes/now.md"#,
      ]),
      "Take `draft: true` out of the page that is referred to, or the reference out of the other."),
    Explanation(
      .badCitation, "Text that begins like a citation is none: it has no key, no end, or a part without a source.",
      .text("Roy apologised [see @gazette-0214#excuses; page 3]."),
      "Write `[@source#extract]`, several parted by `;`, each with an `@`. A plain bracket is written `\\[`."),
    Explanation(
      .bareKey, "The key of a source stands in running text without brackets. Pandoc takes that for a citation; here it is words, and "
        + "readers see the key instead of a way to the passage.",
      .text("Roy apologised, as @gazette-0214 has it [ed.]."),
      "Put the key in brackets. Where the signs themselves are meant, write `\\@`. Addresses, code, links and quotes are not looked at."),
    Explanation(
      .badLink, "A link leads to no page of the dossier and to no address that a browser could open safely from "
        + "the disk.",
      .text("See [the plan](../../plan.md) [ed.]."),
      "Link to a page of the dossier, `[[id]]`, or to an `https:` address."),
    Explanation(
      .citationInLink, "A citation or a link stands inside another link. A reader can only click one of them.",
      .text("[Roy apologised [@gazette-0214#excuses]](https://example.org/a)."), "Move the citation behind the link."),
    Explanation(
      .unsafeURL, "An address begins with something other than `https:`, `http:` or `mailto:`, and might run "
        + "code or open a reader's files.",
      .text("See [the plan](javascript:alert) [ed.]."), "Use the page's `https:` address, or leave the link out."),
    Explanation(
      .cycle, "Events come after one another in a ring, versions follow one another in a ring, or sources "
        + "derive from each other: one of them "
        + "must be first.",
      .file("Content/Sources/echo-0301.md", "---\ntitle: Echo\nlanguage: fr\nderives-from: [echo-0301]\n---"),
      "Take out the reference that is wrong. The message goes round the whole ring."),
    Explanation(
      .dateOrder, "The order that `after:` or `follows:` states goes against the dates.",
      .file("Content/Events/refusal.md", "---\ntitle: The refusal\ndate: 2026-02-01\nstatus: reported\nafter: "
        + "[annonce]\n---"),
      "Correct the date, or the order."),
  ]
}
