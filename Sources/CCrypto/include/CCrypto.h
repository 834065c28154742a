#ifndef DOSSIER_CCRYPTO_H
#define DOSSIER_CCRYPTO_H
#include <stddef.h>
/// Writes the SHA-256 (FIPS 180-4) of `length` bytes at `data` into `digest`, which holds 32 bytes.
void dossier_sha256(const void *data, size_t length, unsigned char digest[32]);
#endif
