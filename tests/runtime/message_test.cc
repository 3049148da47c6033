// The conversions that messages use, and what does not fit.
#include <stdio.h>
#include <string.h>

#include "runtime/core/message.h"
#include "tests/runtime/check.h"

using namespace predictor;

namespace {

// The same message as C's own snprintf writes, and its beginning where there is less room.
template <class... Arguments>
void check_message(const char* format, Arguments... arguments) {
  char ours[64], theirs[64];
  size_t size = static_cast<size_t>(snprintf(theirs, sizeof theirs, format, arguments...));
  check(write_message(ours, sizeof ours, format, arguments...) == size && strcmp(ours, theirs) == 0, theirs);
  while (size-- > 0) {
    theirs[size] = 0;
    check(write_message(ours, size + 1, format, arguments...) == size && strcmp(ours, theirs) == 0, theirs);
  }
}

}  // namespace

int main() {
  check_message("no conversion, %s is %c, %s", "a", 'b', "");
  check_message("%d %d %d", 0, -1, -2147483647 - 1);
  check_message("%lld %lld", -9223372036854775807LL - 1, 9223372036854775807LL);
  check_message("%u %llu %zu", 4294967295u, 18446744073709551615ull, size_t{7});
  check_message("%x %02x %04x %08x %04x", 0xdcu, 0xau, 0xd800u, 0x10ffffu, 0x12345u);
  return failures();
}
