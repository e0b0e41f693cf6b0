#include "CNcurses.h"

#include <fcntl.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static bool has_pairs, is_ascii_only;
static int cursor_shown = -1;
static cchar_t *row_cells;
static int row_capacity;
/// What ncurses writes to, apart from standard output, so that it can be led aside for a frame.
static FILE *output;
/// Holds a frame until it is whole; below zero where the system gives no such file.
static int frame = -1;

/// ncurses writes at every move of the cursor, a dozen times a frame, and each time wakes whoever
/// reads the terminal. So a frame is gathered, and written as one.
static FILE *open_output(void) {
  int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  output = descriptor < 0 ? NULL : fdopen(descriptor, "w");
  if (!output) {
    if (descriptor >= 0) close(descriptor);
    return stdout;
  }
  frame = memfd_create("frame", MFD_CLOEXEC);
  return output;
}

static void close_output(void) {
  if (frame >= 0) close(frame);
  frame = -1;
  if (output) fclose(output);
  output = NULL;
}

bool nc_open(const char *term, bool colour, bool ascii_only) {
  is_ascii_only = ascii_only;
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = newterm(term, open_output(), stdin);
  if (!screen) {
    close_output();
    return false;
  }
  nc_use_semicolons();
  raw();
  noecho();
  nonl();
  typeahead(-1);
  idlok(stdscr, TRUE);
  has_pairs = colour && has_colors() && start_color() == OK && use_default_colors() == OK;
  cursor_shown = -1;
  return true;
}

void nc_close(void) {
  if (!screen) return;
  if (!isendwin()) endwin();
  delscreen(screen);
  screen = NULL;
  close_output();
  free(row_cells);
  row_cells = NULL;
  row_capacity = 0;
}

void nc_leave(void) {
  if (screen && !isendwin()) endwin();
}

void nc_resume(void) {
  if (!screen) return;
  // The alternate screen is entered by the next frame.
  reset_prog_mode();
  nc_forget();
}

int nc_colours(void) { return has_pairs ? COLORS : 0; }

int32_t nc_pair(int foreground, int background) {
  if (!has_pairs || (foreground < 0 && background < 0)) return 0;
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

int nc_rows(void) { return getmaxy(stdscr); }
int nc_columns(void) { return getmaxx(stdscr); }

void nc_resize(int rows, int columns) {
  resize_term(rows < 1 ? 1 : rows, columns < 1 ? 1 : columns);
  nc_forget();
}

void nc_forget(void) { clearok(curscr, TRUE); }

void nc_erase(void) { werase(stdscr); }

static attr_t attributes_of(uint32_t bits) {
  attr_t attributes = A_NORMAL;
  if (bits & NC_BOLD) attributes |= A_BOLD;
  if (bits & NC_UNDERLINE) attributes |= A_UNDERLINE;
  if (bits & NC_REVERSE) attributes |= A_REVERSE;
  if (bits & NC_DIM) attributes |= A_DIM;
  return attributes;
}

static int width_of(uint32_t scalar) {
  if (scalar >= 0x20 && scalar < 0x7f) return 1;
  return is_ascii_only ? -1 : wcwidth((wchar_t)scalar);
}

/// The cell as ncurses holds it. The glyph must fill the cells it has, or all to its right shifts:
/// `room` is 1, or 2 where a continuation follows.
static void fill(cchar_t *out, const nc_cell *cell, int room) {
  wchar_t text[4] = {0};
  int length = 0, pair = cell->pair;
  text[length++] = width_of(cell->scalar) == room ? (wchar_t)cell->scalar : L'?';
  if (cell->mark1 && width_of(cell->mark1) == 0) text[length++] = (wchar_t)cell->mark1;
  if (cell->mark2 && width_of(cell->mark2) == 0) text[length++] = (wchar_t)cell->mark2;
  setcchar(out, text, attributes_of(cell->attributes), 0, &pair);
}

static bool is_plain(const nc_cell *cell) {
  return cell->scalar >= 0x20 && cell->scalar < 0x7f && !cell->mark1;
}

static bool looks_alike(const nc_cell *one, const nc_cell *other) {
  return one->pair == other->pair && one->attributes == other->attributes;
}

static bool make_room(int count) {
  if (count <= row_capacity) return true;
  cchar_t *larger = realloc(row_cells, sizeof(cchar_t) * (size_t)count);
  if (!larger) return false;
  row_cells = larger;
  row_capacity = count;
  return true;
}

void nc_put_row(int row, const nc_cell *cells, int count) {
  int columns = getmaxx(stdscr);
  if (row < 0 || row >= getmaxy(stdscr)) return;
  if (count > columns) count = columns;
  if (count < 1 || !make_room(count)) return;
  int filled = 0;
  for (int i = 0; i < count; i++) {
    bool wide = i + 1 < count && cells[i + 1].scalar == 0 && width_of(cells[i].scalar) == 2;
    nc_cell cell = cells[i];
    if (cell.scalar == 0) cell.scalar = ' ';
    if (i > 0 && is_plain(&cell) && is_plain(&cells[i - 1]) && looks_alike(&cell, &cells[i - 1])) {
      // Most cells are letters in the look of the one before: the same but for the letter.
      row_cells[filled] = row_cells[filled - 1];
      row_cells[filled++].chars[0] = (wchar_t)cell.scalar;
      continue;
    }
    fill(&row_cells[filled++], &cell, wide ? 2 : 1);
    if (wide) i++;
  }
  mvwadd_wchnstr(stdscr, row, 0, row_cells, filled);
}

/// Writes the frame that was gathered.
static void write_frame(void) {
  char bytes[16 * 1024];
  off_t place = 0, end = lseek(frame, 0, SEEK_CUR);
  while (place < end) {
    size_t wanted = (size_t)(end - place) < sizeof bytes ? (size_t)(end - place) : sizeof bytes;
    ssize_t got = pread(frame, bytes, wanted, place);
    if (got <= 0) return;
    nc_write(bytes, (size_t)got);
    place += got;
  }
}

/// Has ncurses bring the terminal up to date, in one piece where that can be.
static void update(void) {
  // Taking the terminal back sets its modes, which must reach it itself.
  bool is_aside = frame >= 0 && !isendwin() && lseek(frame, 0, SEEK_SET) == 0
                  && dup3(frame, fileno(output), O_CLOEXEC) >= 0;
  doupdate();
  if (!is_aside) return;
  dup3(STDOUT_FILENO, fileno(output), O_CLOEXEC);
  write_frame();
}

void nc_show(int cursor_row, int cursor_column, bool cursor_visible) {
  if (cursor_shown != cursor_visible) {
    cursor_shown = cursor_visible;
    curs_set(cursor_visible ? 1 : 0);
  }
  int rows = getmaxy(stdscr), columns = getmaxx(stdscr);
  int row = cursor_row < 0 ? 0 : cursor_row >= rows ? rows - 1 : cursor_row;
  int column = cursor_column < 0 ? 0 : cursor_column >= columns ? columns - 1 : cursor_column;
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  update();
}
