// The one-shot SHA256() of OpenSSL 3 goes through its providers and pulls the whole library in; these do not.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "CCrypto.h"
#include <openssl/sha.h>

void dossier_sha256(const void *data, size_t length, unsigned char digest[32]) {
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, data, length);
  SHA256_Final(digest, &context);
}
