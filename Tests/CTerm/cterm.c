#include "CTerm.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>
#include <vterm.h>

typedef struct buffer {
  char *bytes;
  size_t count, capacity;
} buffer;

struct cterm {
  int fd, slave;
  /// Can be read once the program has ended.
  int end;
  pid_t pid;
  int status;
  bool reaped, ended;
  bool alternate_screen, cursor_visible, bracketed_paste;
  int mouse, clipboards;
  char clipboard[1 << 16];
  char title[256];
  VTerm *vt;
  VTermScreen *screen;
  buffer raw;
  /// How much of `raw` has been searched for modes.
  size_t searched;
};

static void append(buffer *b, const char *bytes, size_t count) {
  if (b->count + count > b->capacity) {
    size_t capacity = (b->count + count) * 2;
    char *larger = realloc(b->bytes, capacity);
    if (!larger) abort();
    b->bytes = larger;
    b->capacity = capacity;
  }
  memcpy(b->bytes + b->count, bytes, count);
  b->count += count;
}

static int on_property(VTermProp property, VTermValue *value, void *user) {
  cterm *t = user;
  switch (property) {
    case VTERM_PROP_ALTSCREEN: t->alternate_screen = value->boolean; break;
    case VTERM_PROP_MOUSE: t->mouse = value->number; break;
    case VTERM_PROP_TITLE: snprintf(t->title, sizeof t->title, "%s", value->string); break;
    default: break;
  }
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = on_property};

static void become(const char *const argv[], const char *const envp[], const char *folder) {
  // The runner's threads block signals, and the mask would be inherited.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  if (folder && chdir(folder) != 0) _exit(126);
  execve(argv[0], (char *const *)argv, (char *const *)envp);
  _exit(127);
}

cterm *cterm_spawn(const char *const argv[], const char *const envp[], const char *folder, int rows,
                   int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int fd, slave;
  if (openpty(&fd, &slave, NULL, NULL, &size) != 0) return NULL;
  fcntl(fd, F_SETFD, FD_CLOEXEC);
  fcntl(slave, F_SETFD, FD_CLOEXEC);
  pid_t pid = fork();
  if (pid < 0) {
    close(fd);
    close(slave);
    return NULL;
  }
  if (pid == 0) {
    login_tty(slave);
    become(argv, envp, folder);
  }
  cterm *t = calloc(1, sizeof *t);
  if (!t) abort();
  t->fd = fd;
  t->slave = slave;
  t->pid = pid;
  t->end = (int)syscall(SYS_pidfd_open, pid, 0);
  t->cursor_visible = true;
  t->vt = vterm_new(rows, columns);
  vterm_set_utf8(t->vt, 1);
  t->screen = vterm_obtain_screen(t->vt);
  vterm_screen_enable_altscreen(t->screen, 1);
  vterm_screen_set_callbacks(t->screen, &callbacks, t);
  vterm_screen_reset(t->screen, 1);
  return t;
}

static void answer(cterm *t) {
  char bytes[1024];
  size_t count;
  while ((count = vterm_output_read(t->vt, bytes, sizeof bytes)) > 0)
    (void)!write(t->fd, bytes, count);
}

/// libvterm does not say whether bracketed paste is on; and with the other screen it brings back
/// the cursor as it was shown when a place was last saved (ESC 7), which no terminal does.
static void look_for_modes(cterm *t) {
  static const struct { const char *start; size_t length; } modes[] = {
    {"\033[?2004", 7}, {"\033[?25", 5}};
  bool *states[] = {&t->bracketed_paste, &t->cursor_visible};
  for (size_t place = t->searched; place < t->raw.count; place++) {
    const char *at = t->raw.bytes + place;
    for (size_t i = 0; i < 2; i++) {
      if (place + modes[i].length >= t->raw.count) continue;
      if (memcmp(at, modes[i].start, modes[i].length) != 0) continue;
      if (at[modes[i].length] == 'h') *states[i] = true;
      if (at[modes[i].length] == 'l') *states[i] = false;
    }
  }
  // The last of it may be half of one.
  if (t->raw.count > 8) t->searched = t->raw.count - 8;
}

/// An OSC 52 may come in many pieces, so it is looked for in all that came.
static void look_for_clipboard(cterm *t) {
  static const char start[] = "\033]52;c;";
  int found = 0;
  for (size_t i = 0; i + sizeof start <= t->raw.count; i++) {
    if (memcmp(t->raw.bytes + i, start, sizeof start - 1) != 0) continue;
    const char *from = t->raw.bytes + i + sizeof start - 1;
    size_t left = t->raw.count - (size_t)(from - t->raw.bytes);
    const char *end = memchr(from, '\007', left);
    if (!end) break;
    found++;
    snprintf(t->clipboard, sizeof t->clipboard, "%.*s", (int)(end - from), from);
  }
  t->clipboards = found;
}

/// The slave is held open here, so that its modes can be read after the program ended; that it
/// ended therefore shows in its process, not in an end of file.
int cterm_pump(cterm *t, int timeout_ms) {
  if (t->ended) return -1;
  struct pollfd entries[] = {{.fd = t->end, .events = POLLIN}, {.fd = t->fd, .events = POLLIN}};
  poll(entries, 2, timeout_ms);
  if (!entries[1].revents) {
    // What it wrote last is read before its end is told, and may be on its way for a moment; on a
    // busy machine for a long one.
    if (!entries[0].revents || (t->fd >= 0 && poll(&entries[1], 1, 500) > 0)) return 0;
    t->ended = true;
    return -1;
  }
  char bytes[65536];
  ssize_t count = read(t->fd, bytes, sizeof bytes);
  if (count <= 0) {
    t->ended = true;
    return -1;
  }
  append(&t->raw, bytes, (size_t)count);
  look_for_modes(t);
  vterm_input_write(t->vt, bytes, (size_t)count);
  answer(t);
  return (int)count;
}

long cterm_write(cterm *t, const char *bytes, size_t count) {
  size_t written = 0;
  fcntl(t->fd, F_SETFL, O_NONBLOCK);
  while (written < count) {
    ssize_t n = write(t->fd, bytes + written, count - written);
    if (n > 0) {
      written += (size_t)n;
    } else if (n < 0 && errno != EAGAIN && errno != EINTR) {
      break;
    } else if (cterm_pump(t, 5) < 0) {
      // Full: the program has to read before it takes more.
      break;
    }
  }
  fcntl(t->fd, F_SETFL, 0);
  return (long)written;
}

void cterm_resize(cterm *t, int rows, int columns) {
  vterm_set_size(t->vt, rows, columns);
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(t->fd, TIOCSWINSZ, &size);
}

static int colour(const VTermColor *c) {
  if (VTERM_COLOR_IS_DEFAULT_FG(c) || VTERM_COLOR_IS_DEFAULT_BG(c)) return -1;
  if (VTERM_COLOR_IS_INDEXED(c)) return 0x1000000 | c->indexed.idx;
  return c->rgb.red << 16 | c->rgb.green << 8 | c->rgb.blue;
}

cterm_cell cterm_at(cterm *t, int row, int column) {
  VTermScreenCell found;
  cterm_cell cell;
  memset(&cell, 0, sizeof cell);
  VTermPos place = {.row = row, .col = column};
  if (!vterm_screen_get_cell(t->screen, place, &found)) return cell;
  // What follows the first 0 is not initialised.
  for (int i = 0; i < 6 && found.chars[i]; i++) cell.scalars[i] = found.chars[i];
  cell.width = found.width;
  cell.bold = found.attrs.bold;
  cell.italic = found.attrs.italic;
  cell.reverse = found.attrs.reverse;
  cell.underline = found.attrs.underline != 0;
  cell.foreground = colour(&found.fg);
  cell.background = colour(&found.bg);
  return cell;
}

cterm_status cterm_state(cterm *t) {
  VTermPos place;
  vterm_state_get_cursorpos(vterm_obtain_state(t->vt), &place);
  look_for_clipboard(t);
  return (cterm_status){
    .alternate_screen = t->alternate_screen,
    .cursor_visible = t->cursor_visible,
    .bracketed_paste = t->bracketed_paste,
    .mouse = t->mouse,
    .cursor_row = place.row,
    .cursor_column = place.col,
    .bytes_read = (long)t->raw.count,
    .clipboards = t->clipboards,
    .ended = t->ended,
  };
}

const char *cterm_clipboard(cterm *t) {
  look_for_clipboard(t);
  return t->clipboard;
}

const char *cterm_title(cterm *t) { return t->title; }

size_t cterm_modes(cterm *t, uint8_t *out, size_t capacity) {
  struct termios modes;
  if (t->slave < 0 || tcgetattr(t->slave, &modes) != 0) return 0;
  size_t count = 0;
  const tcflag_t flags[] = {modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag};
  if (capacity < sizeof flags + NCCS) return 0;
  memcpy(out, flags, sizeof flags);
  count += sizeof flags;
  memcpy(out + count, modes.c_cc, NCCS);
  return count + NCCS;
}

size_t cterm_raw(cterm *t, size_t from, uint8_t *out, size_t capacity) {
  if (from >= t->raw.count) return 0;
  size_t count = t->raw.count - from;
  if (count > capacity) count = capacity;
  memcpy(out, t->raw.bytes + from, count);
  return count;
}

int cterm_pid(cterm *t) { return t->pid; }
int cterm_foreground(cterm *t) { return tcgetpgrp(t->fd); }

void cterm_hang_up(cterm *t) {
  if (t->fd >= 0) close(t->fd);
  if (t->slave >= 0) close(t->slave);
  t->fd = t->slave = -1;
}

bool cterm_reap(cterm *t, int *status) {
  int raw_status;
  if (!t->reaped && waitpid(t->pid, &raw_status, WNOHANG) == t->pid) {
    t->reaped = true;
    t->status = WIFEXITED(raw_status) ? WEXITSTATUS(raw_status) : 128 + WTERMSIG(raw_status);
  }
  *status = t->status;
  return t->reaped;
}

void cterm_free(cterm *t) {
  if (!t) return;
  if (!t->reaped) {
    // The group too: a shell may have left a job behind.
    int group = t->fd >= 0 ? tcgetpgrp(t->fd) : -1;
    if (group > 1 && group != t->pid) kill(-group, SIGKILL);
    kill(t->pid, SIGKILL);
    waitpid(t->pid, NULL, 0);
  }
  cterm_hang_up(t);
  close(t->end);
  vterm_free(t->vt);
  free(t->raw.bytes);
  free(t);
}
