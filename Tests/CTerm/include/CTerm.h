#ifndef REMIT_CTERM_H
#define REMIT_CTERM_H
#endif
