#ifndef REMIT_CNCURSES_H
#define REMIT_CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// An opaque face over wide ncurses: none of its names (move, clear, filter, timeout, OK, ERR)
/// and none of its mutable globals reach Swift.

// MARK: The screen (screen.c)

/// The attribute bits of a cell; they equal the raw values of the canvas' attributes.
enum { NC_BOLD = 1, NC_UNDERLINE = 2, NC_REVERSE = 4, NC_DIM = 8 };

/// One cell as the terminal is to show it.
typedef struct nc_cell {
  uint32_t scalar;       ///< 0: the right half of the wide glyph to its left
  uint32_t mark1, mark2; ///< combining marks; 0 where there is none
  int32_t pair;          ///< from nc_pair
  uint32_t attributes;
} nc_cell;

/// Takes the screen over: alternate screen, raw mode. False when ncurses does not know `term`.
///
/// With `ascii_only` every other glyph becomes `?`.
bool nc_open(const char *term, bool colour, bool ascii_only);
/// Gives the screen back for good.
void nc_close(void);
/// Gives the screen back for a while.
void nc_leave(void);
/// Takes the screen and its modes again after nc_leave; the next nc_show paints it whole.
void nc_resume(void);
/// The colours that the terminal has: 0, 8, 16, 88, 256 or 16,777,216.
int nc_colours(void);
/// The pair of two colour numbers (-1: the terminal's own); 0 when there is no room for it.
int32_t nc_pair(int foreground, int background);
int nc_rows(void);
int nc_columns(void);
void nc_resize(int rows, int columns);
/// Forgets what stands on the screen, so that the next nc_show paints it whole.
void nc_forget(void);
void nc_erase(void);
/// Puts a row of cells; a glyph whose width is not what the cells say becomes `?`.
void nc_put_row(int row, const nc_cell *cells, int count);
/// Places the cursor and writes what changed.
void nc_show(int cursor_row, int cursor_column, bool cursor_visible);

// MARK: What the terminal can do (capabilities.c)

typedef struct nc_capabilities {
  bool known;                   ///< there is a description by that name
  bool addressable;             ///< its cursor can be moved
  bool alternate;               ///< it has an alternate screen
  char reset[192];              ///< attributes off, cursor shown, alternate screen left
} nc_capabilities;

nc_capabilities nc_describe(const char *term);
/// Has 24-bit colours written with semicolons. Every emulator that has them reads those; the colons
/// of some descriptions are newer, and are misread here and there.
void nc_use_semicolons(void);

// MARK: The tty (tty.c)

bool nc_is_terminal(void);
/// Keeps the modes of the terminal as they are now; false when they cannot be read.
bool nc_keep_modes(void);
/// Has writes to the terminal wait for room: one left non-blocking by another program would tear
/// frames.
void nc_block_writes(void);
/// Puts back the modes kept. Safe in a signal handler.
void nc_restore_modes(void);
/// The size that the terminal says it has; false when it says none.
bool nc_tty_size(int *rows, int *columns);
/// Sets the character set of the locale; true when the person's is UTF-8.
bool nc_set_locale(void);
/// Writes all bytes to the terminal, past ncurses.
void nc_write(const char *bytes, size_t count);
/// Sends standard error to a file (NULL: nowhere) until nc_stderr_back.
void nc_stderr_away(const char *path);
void nc_stderr_back(void);

// MARK: Signals and the crash guard (guard.c)

/// Installs the crash guard and the handlers of the signals that the loop answers, and opens the
/// self-pipe. `reset` is written when a crash finds the program on screen, `message` after it on
/// the real standard error. False when the pipe cannot be opened.
bool nc_guard_install(const char *reset, const char *message);
/// Puts the handlers back as they were found.
void nc_guard_remove(void);
/// Tells the guard whether the terminal is ours now.
void nc_guard_on_screen(bool on);
/// While another program has the terminal, its Ctrl-C is not ours, and its Ctrl-Z stops both.
void nc_guard_outside(bool outside);
/// The end of the self-pipe to poll.
int nc_wake_descriptor(void);
/// Wakes the loop. From any thread, and from a signal handler.
void nc_wake(void);
/// Empties the self-pipe.
void nc_wake_drain(void);
/// Whether a signal came since the last asking.
bool nc_take_signal(int signal);
/// Stops the whole process group as Ctrl-Z does, and returns when it goes on. Returns at once
/// where stopping was ignored when the program began.
void nc_stop_group(void);
/// Where the guard writes its last line: the real standard error.
void nc_guard_stderr(int descriptor);

#endif
