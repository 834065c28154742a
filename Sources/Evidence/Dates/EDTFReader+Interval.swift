extension EDTFReader {
  /// Two ends, of which one at least says something.
  func interval(_ left: Range<Int>, _ right: Range<Int>) throws(EDTFError) -> Reading {
    if left.isEmpty && right.isEmpty { throw error(0..<1, "an interval with two unknown ends says nothing") }
    let (from, fromBounds) = try end(left)
    let (to, toBounds) = try end(right)
    if let fromBounds, let toBounds, fromBounds.first > toBounds.first {
      let mayFit = fromBounds.first <= toBounds.last
      let advice = mayFit ? "; give its end as exactly as its beginning" : ""
      throw error(right, "an interval must not end before it begins" + advice)
    }
    return (
      .interval(from: from, to: to), fromBounds.map { .day($0.first) } ?? .distantPast,
      toBounds.map { .day($0.last) } ?? .distantFuture
    )
  }

  private func end(_ range: Range<Int>) throws(EDTFError) -> (EDTF.End, (first: CivilDay, last: CivilDay)?) {
    if range.isEmpty { return (.unknown, nil) }
    if range.count == 2, range.allSatisfy({ bytes[$0] == UInt8(ascii: ".") }) { return (.open, nil) }
    let date = try date(range)
    // Level 0 builds intervals of days, months and years; level 1 adds seasons and qualifiers, and no years with Y.
    if date.time != nil { throw error(range, "an interval runs between days: its ends have no time") }
    if date.year.digits.count > 4 { throw error(range, "a year with Y can’t bound an interval") }
    let (first, last) = try bounds(of: date, in: range)
    return (.date(date), (first, last))
  }
}
