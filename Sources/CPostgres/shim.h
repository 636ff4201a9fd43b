#ifndef SITREP_CPOSTGRES_SHIM_H
#define SITREP_CPOSTGRES_SHIM_H

#include <libpq-fe.h>

#endif
