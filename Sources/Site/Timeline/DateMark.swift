import Evidence

/// What a date looks like on an axis: a point where the day is known, else a span.
struct DateMark: Sendable, Equatable {
  enum Shape: Sendable, Equatable {
    /// One day, and it is known.
    case point
    /// Something of which the day is not known: it lies somewhere in the span.
    case vague
    /// From one day to another.
    case interval
  }

  let shape: Shape
  /// Julian day numbers. An end that the date does not have is where the mark's other end is.
  let days: Range<Int>
  let from: DateEnd
  let to: DateEnd

  /// `nil` for a date that names no day at all.
  init?(_ date: EDTF) {
    guard let known = date.earliest.day ?? date.latest.day else { return nil }
    var first = (date.earliest.day ?? known).julianDayNumber
    var last = (date.latest.day ?? known).julianDayNumber
    (from, to) = date.ends
    if date.isInterval {
      shape = .interval
    } else if date.exactDay == nil {
      shape = .vague
    } else if date.isApproximate {
      // Near a day: that day, the one before or the one after, as the check of contradicting dates has it too.
      shape = .vague
      first -= 1
      last += 1
    } else {
      shape = .point
    }
    days = first..<last + 1
  }
}
