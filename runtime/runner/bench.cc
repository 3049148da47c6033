#include "runtime/runner/bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "runtime/runner/memory.h"

#if defined(_WIN32)
extern "C" {
__declspec(dllimport) int QueryPerformanceCounter(int64_t* ticks);
__declspec(dllimport) int QueryPerformanceFrequency(int64_t* ticks_per_second);
}
#endif

namespace predictor::runner {
namespace {

double now_in_microseconds() {
#if defined(_WIN32)
  int64_t now = 0, frequency = 1;
  QueryPerformanceFrequency(&frequency);
  QueryPerformanceCounter(&now);
  return static_cast<double>(now) * 1e6 / static_cast<double>(frequency);
#else
  timespec now = {};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) * 1e-3;
#endif
}

int compare_doubles(const void* a, const void* b) {
  const double x = *static_cast<const double*>(a);
  const double y = *static_cast<const double*>(b);
  return (x > y) - (x < y);
}

// The value below which `percent` of the sorted times lie: the nearest rank.
double percentile(const double* sorted, uint64_t count, uint64_t percent) {
  const uint64_t rank = (count * percent + 99) / 100;
  return sorted[rank == 0 ? 0 : rank - 1];
}

}  // namespace

bool call_once(const predictor_api& api, predictor_instance* instance, const predictor_value* arguments, uint64_t count,
               predictor_result*& failed) {
  predictor_result* result = api.predict(instance, arguments, static_cast<size_t>(count));
  if (result == nullptr) exit_out_of_memory();
  bool more = api.error(result) == nullptr && api.value(result) == nullptr;
  while (more) more = api.next(result) == 1;
  if (api.error(result) != nullptr) {
    failed = result;
    return false;
  }
  api.release(result);
  return true;
}

bool run_bench(Text& out, const predictor_api& api, predictor_instance* instance, const predictor_value* arguments,
               uint64_t count, uint64_t calls, predictor_result*& failed) {
  const uint64_t warm_up = calls / 10 + 1;
  for (uint64_t i = 0; i < warm_up; ++i) {
    if (!call_once(api, instance, arguments, count, failed)) return false;
  }
  double* times = allocate_array<double>(calls);
  for (uint64_t i = 0; i < calls; ++i) {
    const double start = now_in_microseconds();
    if (!call_once(api, instance, arguments, count, failed)) return false;
    times[i] = now_in_microseconds() - start;
  }
  qsort(times, static_cast<size_t>(calls), sizeof(double), compare_doubles);
  char line[200];
  snprintf(line, sizeof line, "median %.2f us, p10 %.2f us, p90 %.2f us (%llu calls after %llu to warm up)\n",
           percentile(times, calls, 50), percentile(times, calls, 10), percentile(times, calls, 90),
           static_cast<unsigned long long>(calls), static_cast<unsigned long long>(warm_up));
  out << line;
  return true;
}

}  // namespace predictor::runner
