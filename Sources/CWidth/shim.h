#ifndef AMEND_CWIDTH_SHIM_H
#define AMEND_CWIDTH_SHIM_H

// Glibc declares wcwidth only to X/Open programs, so Swift's Glibc module lacks it.
#include <locale.h>
#include <wchar.h>
extern int wcwidth(wchar_t character);

#endif
