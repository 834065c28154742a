#ifndef DOSSIER_FIRST_OF_H
#define DOSSIER_FIRST_OF_H
#include <stddef.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// The first place in `start..<end` of one of five bytes, else `end`. Sixteen places at a time where the machine can: Swift's own
/// vectors come out lane by lane.
static inline size_t dossier_first_of(const unsigned char *bytes, size_t start, size_t end, unsigned char a, unsigned char b,
                                      unsigned char c, unsigned char d, unsigned char e) {
  size_t place = start;
#if defined(__SSE2__)
  for (; end - place >= 16; place += 16) {
    __m128i here = _mm_loadu_si128((const __m128i *)(bytes + place));
    __m128i found = _mm_cmpeq_epi8(here, _mm_set1_epi8((char)a));
    found = _mm_or_si128(found, _mm_cmpeq_epi8(here, _mm_set1_epi8((char)b)));
    found = _mm_or_si128(found, _mm_cmpeq_epi8(here, _mm_set1_epi8((char)c)));
    found = _mm_or_si128(found, _mm_cmpeq_epi8(here, _mm_set1_epi8((char)d)));
    found = _mm_or_si128(found, _mm_cmpeq_epi8(here, _mm_set1_epi8((char)e)));
    unsigned mask = (unsigned)_mm_movemask_epi8(found);
    if (mask) return place + (size_t)__builtin_ctz(mask);
  }
#endif
  for (; place < end; place++) {
    unsigned char byte = bytes[place];
    if (byte == a || byte == b || byte == c || byte == d || byte == e) return place;
  }
  return end;
}
#endif
