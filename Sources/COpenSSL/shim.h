#ifndef SITREP_COPENSSL_SHIM_H
#define SITREP_COPENSSL_SHIM_H

#include <openssl/evp.h>

#endif
