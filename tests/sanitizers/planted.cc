// Mistakes planted on purpose, one for each name: the sanitizers must report every one of them.
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

namespace {

int* numbers(int count) {
  int* made = static_cast<int*>(malloc(static_cast<size_t>(count) * sizeof(int)));
  for (int i = 0; i < count; ++i) made[i] = INT_MAX - i;
  return made;
}

// `size` is always 4, which the compiler cannot know.
int plant(const char* mistake, int size) {
  int* made = numbers(size);
  int seen = 0;
  // Several, for a register may still hold the last.
  for (int i = 0; i < size && strcmp(mistake, "leak") == 0; ++i) seen += numbers(size)[i] / size;
  if (strcmp(mistake, "overflow") == 0) seen = made[size - 4] + size;
  if (strcmp(mistake, "shift") == 0) seen = 1 << (size * 8);
  if (strcmp(mistake, "out_of_bounds") == 0) seen = made[size];
  free(made);
  if (strcmp(mistake, "use_after_free") == 0) seen = made[size - 1];
  if (strcmp(mistake, "double_free") == 0) free(made);
  return seen;
}

}  // namespace

int main(int count, char** arguments) {
  printf("%d\n", plant(count > 1 ? arguments[1] : "", count > 0 ? 4 : 0));
  return 0;
}
