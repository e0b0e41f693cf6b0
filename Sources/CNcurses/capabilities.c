#include "CNcurses.h"

#include <ncurses.h>
#include <string.h>
#include <unistd.h>
// A file of its own: <term.h> defines lines, columns, buttons and more as macros.
#include <term.h>

static bool has(const char *name) {
  const char *value = tigetstr(name);
  return value && value != (const char *)-1 && *value;
}

/// Appends a capability without its padding marks (`$<5>`), which only tputs understands.
static void append(char *out, size_t capacity, const char *name) {
  if (!has(name)) return;
  size_t used = strlen(out);
  for (const char *from = tigetstr(name); *from && used + 1 < capacity; from++) {
    if (from[0] == '$' && from[1] == '<') {
      const char *end = strchr(from, '>');
      if (end) {
        from = end;
        continue;
      }
    }
    out[used++] = *from;
  }
  out[used] = 0;
}

nc_capabilities nc_describe(const char *term) {
  nc_capabilities found;
  memset(&found, 0, sizeof found);
  int error = 0;
  // With a place for the error setupterm returns instead of ending the process.
  if (setupterm(term, STDOUT_FILENO, &error) != OK) return found;
  found.known = true;
  found.addressable = has("cup");
  found.alternate = has("smcup");
  append(found.reset, sizeof found.reset, "sgr0");
  append(found.reset, sizeof found.reset, "cnorm");
  append(found.reset, sizeof found.reset, "rmcup");
  del_curterm(cur_term);
  return found;
}

/// Rewrites `38:2::r:g:b` as `38;2;r;g;b`, which is never longer, where it stands: ncurses keeps
/// pointers to these very bytes.
static void use_semicolons(const char *name, const char *mark) {
  char *capability = tigetstr(name);
  if (!capability || capability == (char *)-1 || !strstr(capability, mark)) return;
  char *to = capability;
  for (const char *from = capability; *from; from++) {
    if (*from == ':' && from[1] == ':') continue;
    *to++ = *from == ':' ? ';' : *from;
  }
  *to = 0;
}

void nc_use_semicolons(void) {
  use_semicolons("setaf", "38:2:");
  use_semicolons("setab", "48:2:");
}
