#ifndef REMIT_CNCURSES_H
#define REMIT_CNCURSES_H
#endif
