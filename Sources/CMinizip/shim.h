#ifndef SITREP_CMINIZIP_SHIM_H
#define SITREP_CMINIZIP_SHIM_H

#include <unzip.h>
#include <zip.h>

#endif
