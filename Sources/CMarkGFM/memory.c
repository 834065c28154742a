#include "memory.h"
#include <stdlib.h>
#include <string.h>

typedef struct block {
  struct block *before;
  size_t size;
} block;

enum { FIRST_BLOCK = 1 << 20, ALIGNMENT = 16 };

static __thread block *current;
static __thread char *next, *end;
static __thread char *newest;  // the last piece handed out: it alone can grow in place

static size_t rounded(size_t size) { return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1); }

static void add_block(size_t wanted) {
  size_t size = current ? current->size * 2 : FIRST_BLOCK;
  size_t header = rounded(sizeof(block));
  while (size < wanted + header) size *= 2;
  block *fresh = malloc(size);
  if (!fresh) abort();
  fresh->before = current;
  fresh->size = size;
  current = fresh;
  next = (char *)fresh + header;
  end = (char *)fresh + size;
}

// A piece is its size, padded to the alignment, then its bytes.
static void *take(size_t size) {
  size_t whole = rounded(size) + ALIGNMENT;
  if ((size_t)(end - next) < whole) add_block(whole);
  char *piece = next;
  next += whole;
  *(size_t *)piece = rounded(size);
  newest = piece + ALIGNMENT;
  return newest;
}

static void *take_cleared(size_t count, size_t size) {
  if (size && count > (size_t)-1 / 4 / size) abort();
  return memset(take(count * size), 0, count * size);
}

static void *grow(void *old, size_t size) {
  if (!old) return take(size);
  size_t *held = (size_t *)((char *)old - ALIGNMENT);
  if (size <= *held) return old;
  size_t more = rounded(size) - *held;
  if (old == newest && (size_t)(end - next) >= more) {
    next += more;
    *held += more;
    return old;
  }
  size_t bytes = *held;
  return memcpy(take(size), old, bytes);
}

static void give_back(void *piece) { (void)piece; }

cmark_mem dossier_memory = {take_cleared, grow, give_back};

void dossier_memory_reset(void) {
  while (current && current->before) {
    block *before = current->before;
    free(current);
    current = before;
  }
  newest = NULL;
  next = current ? (char *)current + rounded(sizeof(block)) : NULL;
  end = current ? (char *)current + current->size : NULL;
}
