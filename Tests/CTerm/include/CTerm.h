#ifndef REMIT_CTERM_H
#define REMIT_CTERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A program in a pseudo-terminal of its own, and the terminal (libvterm) that reads what it writes.
typedef struct cterm cterm;

typedef struct cterm_cell {
  uint32_t scalars[6];  ///< ended by 0; the first is UINT32_MAX in the right half of a wide glyph
  int width;
  bool bold, italic, reverse, underline;
  int foreground, background; ///< 0xRRGGBB, -1 the default, 0x1000000 | number where indexed
} cterm_cell;

typedef struct cterm_status {
  bool alternate_screen, cursor_visible, bracketed_paste;
  int mouse; ///< 0 off, 1 clicks, 2 drags, 3 all motion
  int cursor_row, cursor_column;
  long bytes_read;   ///< since the start
  int clipboards;    ///< OSC 52 since the start
  bool ended;        ///< the program ended and all it wrote was read
} cterm_status;

/// Runs argv[0] with envp as its whole environment, in a folder (NULL: this one). NULL on failure.
cterm *cterm_spawn(const char *const argv[], const char *const envp[], const char *folder, int rows,
                   int columns);
/// Bytes read; 0 when none came in time; -1 when the program has ended and all was read.
int cterm_pump(cterm *t, int timeout_ms);
/// Bytes written, all of them unless the other end is closed.
long cterm_write(cterm *t, const char *bytes, size_t count);
void cterm_resize(cterm *t, int rows, int columns);
cterm_cell cterm_at(cterm *t, int row, int column);
cterm_status cterm_state(cterm *t);
/// The payload of the last OSC 52, in base64; empty when there was none.
const char *cterm_clipboard(cterm *t);
const char *cterm_title(cterm *t);
/// What the terminal's modes are now, as bytes to be compared; their count, or 0.
size_t cterm_modes(cterm *t, uint8_t *out, size_t capacity);
/// The bytes read since the start, from `from` on.
size_t cterm_raw(cterm *t, size_t from, uint8_t *out, size_t capacity);
int cterm_pid(cterm *t);
/// The group of processes that has the terminal now.
int cterm_foreground(cterm *t);
/// Closes the terminal, as closing its window does.
void cterm_hang_up(cterm *t);
/// Whether the program ended; its exit status, or 128 + the signal.
bool cterm_reap(cterm *t, int *status);
void cterm_free(cterm *t);

#endif
