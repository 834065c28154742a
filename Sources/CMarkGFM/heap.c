#include "heap.h"
#include <stdlib.h>  // says whether this is glibc
#if defined(__GLIBC__)
#include <malloc.h>
#endif

void dossier_heap_in_large_steps(void) {
#if defined(__GLIBC__)
  mallopt(M_TOP_PAD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  // Small pieces that are given back join their neighbours at once: gathered first, they were all joined whenever a large piece was
  // asked for, again and again.
  mallopt(M_MXFAST, 0);
#endif
}
