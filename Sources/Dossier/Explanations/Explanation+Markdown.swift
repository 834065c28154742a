extension Explanation {
  static let markdown: [Explanation] = [
    Explanation(
      .rawHTML, "HTML tags and comments are not part of a dossier's language: they can run code, and break on "
        + "other templates.",
      .text("Roy <b>refused</b> [ed.]."), "Use Markdown: `**refused**`. For a plain `<`, write `\\<`."),
    Explanation(
      .imageUnsupported, "Images are not part of a dossier's language: a site of quotations stays small, and "
        + "every word can be searched.",
      .text("![The letter](letter.jpg)"), "Describe what it shows in words, and cite where it was published."),
    Explanation(
      .headingLevel, "A heading of the first level is the page's title, which comes from `title:`. It is shown "
        + "as one of the second.",
      .text("# Background"), "Write `## Background`."),
    Explanation(
      .citationDefinition, "A citation stands as the label of a Markdown link definition, and would silently "
        + "become a link.",
      .text("[@gazette-0214]: https://example.org/a"), "Put the address into the source's own file, under `url:`."),
    Explanation(
      .tableBar, "In a table, the bar in a link with words of its own ends the cell for other programs.",
      .text("| Who |\n| --- |\n| [[jean-roy|M. Roy]] |"), "Write `[[jean-roy\\|M. Roy]]`."),
    Explanation(
      .quoteAsList, "A quoted line begins with a number and a full stop, so Markdown takes it for a numbered list.",
      .text("> The year was\n>\n> 2026. Nobody knew."), "Write `2026\\.` to keep it as text."),
    Explanation(
      .quotationUnclosed, "A quotation mark is never closed in its paragraph, so its words cannot be held to "
        + "what they cite.",
      .text("Roy wrote « Nous n’aurions pas dû [@gazette-0214#excuses]."), "Close it: `»`, `”` or `\"`, the "
        + "mate of the mark that opens it."),
    Explanation(
      .footnoteUndefined, "A reference to a footnote that is defined nowhere on the page.", .text("He refused.[^why]"),
      "Define it, `[^why]: …`, or take the name that is offered."),
    Explanation(
      .footnoteUnused, "Nothing refers to a footnote, so it is left out of the page.", .text("He refused "
        + "[ed.].\n\n[^why]: Nobody knows."),
      "Write `[^why]` where it belongs, or delete the footnote."),
    Explanation(
      .footnoteDuplicate, "A footnote is defined twice on one page, and only the first would be shown.",
      .text("He refused.[^why]\n\n[^why]: Nobody knows.\n\n[^why]: Or so they say."), "Rename or delete one of them."),
  ]

  static let sizes: [Explanation] = [
    Explanation(
      .lineTooLong, "A line is longer than 8 KiB, or a word holds hundreds of `@`. No text that somebody wrote "
        + "is like that.",
      .commands([
        #"{ printf '%b' '---\ntitle: Long\n---\n'; yes me@ | head -n 300 | tr -d '\n'; echo; } > Content/Notes/long.md"#
      ]), "Break it into several lines: Markdown joins the lines of a paragraph."),
    Explanation(
      .runTooLong, "More than 8 KiB of text stand without a blank line.",
      .commands([#"{ printf '%b' '---\ntitle: Long\n---\n'; yes word | head -n 2000; } > Content/Notes/long.md"#]),
      "Part the paragraph, list or table with blank lines."),
    Explanation(
      .nestingTooDeep, "Quotes and lists stand more than 32 deep inside one another.",
      .text("> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > Too deep."), "Flatten them."),
    Explanation(
      .tableTooWide, "A table has more than 64 columns. No screen shows them.",
      .commands([
        #"{ printf '%b' '---\ntitle: Wide\n---\n'; yes '| a ' | head -n 70 | tr -d '\n'; echo '|'; "#
          + #"yes '| - ' | head -n 70 | tr -d '\n'; echo '|'; } > Content/Notes/wide.md"#
      ]), "Turn it on its side, or part it into several."),
    Explanation(
      .tableTooLarge, "A table has more than 100,000 cells, counting those that a short row leaves empty.",
      .commands([
        #"{ printf '%b' '---\ntitle: Large\n---\n'; yes '| a ' | head -n 60 | tr -d '\n'; echo '|'; "#
          + #"yes '| - ' | head -n 60 | tr -d '\n'; echo '|'; yes '|x' | head -n 2000; } > Content/Notes/large.md"#
      ]),
      "Part it into several tables, on several pages."),
    Explanation(
      .definitionTooLong, "The address of a Markdown link definition is longer than 2 KiB, or too long for how "
        + "often the page uses brackets.",
      .commands([
        #"{ printf '%b' '---\ntitle: Link\n---\n[a]: https://example.org/'; yes x | head -n 3000 | tr -d '\n'; echo; } > Content/Notes/link.md"#
      ]), "Shorten the address: what follows `?` is often not needed. Or write a blank line after it."),
  ]
}
