// Hostile arguments at the C ABI: trees of values made at random, whatever the signature says. Every call ends in a value or
// in an exception, and gives its memory back; under the sanitizers nothing is read that is not there.
//
//     abi_fuzz_test [SEED [ROUNDS]]
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <initializer_list>

#include "runtime/abi/predictor.h"

extern "C" const predictor_api* count_get_api(void);
extern "C" const predictor_api* echo_get_api(void);
extern "C" const predictor_api* greet_get_api(void);

namespace {

// Deterministic (Marsaglia's xorshift, 2003).
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed * 2 + 1) {}
  uint64_t below(uint64_t bound) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return (state_ >> 11) % bound;
  }
  bool chance(uint64_t percent) { return below(100) < percent; }

 private:
  uint64_t state_;
};

constexpr int64_t kIntegers[] = {0, 1, -1, 2, 3, 255, 1 << 20, INT64_MAX, INT64_MIN, 0x7ff0000000000000, -1ll << 51};
constexpr uint32_t kStranger = 77;  // no kind and no dtype
const char* const kNames[] = {"", "Point", "Color", "name", "\xff"};

// The memory of one tree. Every array lies in an allocation of its own, so that reading behind its end is seen.
class Tree {
 public:
  explicit Tree(Random& random) : random_(random) {}
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;
  ~Tree() {
    while (count_ > 0) free(blocks_[--count_]);
  }

  predictor_value value(int depth) {
    predictor_value made = predictor_none();
    made.kind = random_.chance(4) ? kStranger : static_cast<uint32_t>(random_.below(PREDICTOR_ARRAY + 1));
    if (random_.chance(3)) made.dtype = static_cast<uint32_t>(random_.below(20));
    switch (made.kind) {
      case PREDICTOR_STR:
      case PREDICTOR_BYTES: fill_text(made); break;
      case PREDICTOR_LIST:
      case PREDICTOR_TUPLE:
      case PREDICTOR_SET:
      case PREDICTOR_OBJECT:
      case PREDICTOR_DICT: fill_items(made, depth, random_.below(4)); break;
      case PREDICTOR_ENUM: fill_items(made, depth, 1); break;
      case PREDICTOR_ARRAY: fill_array(made); break;
      default: made.as.integer = kIntegers[random_.below(sizeof kIntegers / sizeof *kIntegers)];
    }
    return made;
  }

  // What echo takes as its parameter of this number, though now and then a part of it is anything.
  predictor_value echoed(int parameter) {
    if (random_.chance(6)) return value(3);
    switch (parameter) {
      case 0: return points(2);
      case 1: return holding(predictor_enum("Color", nullptr), {predictor_str("blue", 4)});
      case 2: return image();
      case 3: return holding(predictor_items(PREDICTOR_DICT, nullptr, 1), {integer(), holding(predictor_items(PREDICTOR_SET, nullptr, 1), {text()})});
      case 4: return random_.chance(50) ? integer() : text();
      case 5: return predictor_bool(random_.chance(50));
      case 6: return predictor_bytes("\0\xff", 2);
      case 7: return holding(predictor_items(PREDICTOR_TUPLE, nullptr, 2), {integer(), predictor_float(0.5)});
      default: return holding(predictor_items(PREDICTOR_TUPLE, nullptr, 1), {predictor_bool(1)});
    }
  }

 private:
  void* block(uint64_t size) {
    if (count_ == sizeof blocks_ / sizeof *blocks_) return nullptr;
    return blocks_[count_++] = malloc(size == 0 ? 1 : size);
  }
  predictor_value integer() { return predictor_int(kIntegers[random_.below(sizeof kIntegers / sizeof *kIntegers)]); }
  predictor_value text() { return random_.chance(90) ? predictor_str("a\xc3\xa9", 3) : value(0); }
  // The value with these items, each of which may be anything.
  predictor_value holding(predictor_value made, std::initializer_list<predictor_value> parts) {
    predictor_value* items = static_cast<predictor_value*>(block(parts.size() * sizeof(predictor_value)));
    if (items == nullptr) return predictor_none();
    made.as.items = items;
    for (const predictor_value& part : parts) *items++ = random_.chance(5) ? value(2) : part;
    return made;
  }
  predictor_value points(int depth) {
    const predictor_value none = predictor_items(PREDICTOR_LIST, nullptr, 0);
    const predictor_value label = random_.chance(50) ? predictor_none() : text();
    const predictor_value near = depth == 0 ? none : points(depth - 1);
    const predictor_value point = holding(predictor_object("Point", nullptr, 3), {predictor_float(1.5), label, near});
    return holding(predictor_items(PREDICTOR_LIST, nullptr, 2), {point, point});
  }
  predictor_value image() {
    static const int64_t kShape[] = {2, 3};
    static const float kPixels[6] = {1, 2, 3, 4, 5, 6};
    return predictor_array(random_.chance(90) ? PREDICTOR_DTYPE_FLOAT32 : PREDICTOR_DTYPE_INT8, kPixels, kShape, 2);
  }
  void fill_text(predictor_value& made) {
    static const char kBytes[] = "aZ0 \n\x00\x7f\x80\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xed\xa0\xff";
    const uint64_t size = random_.below(12);
    char* text = static_cast<char*>(block(size));
    if (text == nullptr) return;
    for (uint64_t i = 0; i < size; ++i) text[i] = kBytes[random_.below(sizeof kBytes - 1)];
    made.size = size;
    made.as.text = random_.chance(4) ? nullptr : text;
  }
  void fill_items(predictor_value& made, int depth, uint64_t size) {
    const uint64_t count = made.kind == PREDICTOR_DICT ? 2 * size : size;
    predictor_value* items = depth == 0 ? nullptr : static_cast<predictor_value*>(block(count * sizeof(predictor_value)));
    if (items == nullptr) return;
    for (uint64_t i = 0; i < count; ++i) items[i] = value(depth - 1);
    made.size = size;
    made.as.items = random_.chance(4) ? nullptr : items;
    const bool named = made.kind == PREDICTOR_OBJECT || made.kind == PREDICTOR_ENUM;
    if (named && random_.chance(80)) made.of.name = kNames[random_.below(sizeof kNames / sizeof *kNames)];
  }
  // The shape is right for the data, or such that no data could be: negative, or more than there is memory.
  void fill_array(predictor_value& made) {
    const uint64_t rank = random_.below(4);
    int64_t* shape = static_cast<int64_t*>(block(rank * sizeof(int64_t)));
    void* data = block(64 * 8);
    if (shape == nullptr || data == nullptr) return;
    memset(data, static_cast<int>(random_.below(256)), 64 * 8);
    for (uint64_t i = 0; i < rank; ++i) shape[i] = static_cast<int64_t>(random_.below(5));
    if (rank > 0 && random_.chance(10)) shape[random_.below(rank)] = random_.chance(50) ? -1 : INT64_MIN;
    made.size = rank;
    made.dtype = static_cast<uint32_t>(random_.below(PREDICTOR_DTYPE_FLOAT64 + 2));
    made.as.data = random_.chance(4) ? nullptr : data;
    made.of.shape = random_.chance(4) ? nullptr : shape;
  }

  Random& random_;
  void* blocks_[1000];
  int count_ = 0;
};

// Reads all of a result, as a caller would.
uint64_t weigh(const predictor_value& value) {
  uint64_t sum = value.kind;
  switch (value.kind) {
    case PREDICTOR_STR:
    case PREDICTOR_BYTES:
      for (uint64_t i = 0; i < value.size; ++i) sum += static_cast<unsigned char>(value.as.text[i]);
      return sum;
    case PREDICTOR_LIST:
    case PREDICTOR_TUPLE:
    case PREDICTOR_SET:
    case PREDICTOR_OBJECT:
    case PREDICTOR_ENUM:
    case PREDICTOR_DICT:
      for (uint64_t i = 0; i < value.size * (value.kind == PREDICTOR_DICT ? 2 : 1); ++i) sum += weigh(value.as.items[i]);
      return sum;
    default: return sum;
  }
}

// Returns whether there was a value.
bool call(const predictor_api& api, bool echoes, Random& random) {
  predictor_options options = {PREDICTOR_ABI_VERSION, 1, random.chance(30) ? 1 + random.below(4000) : 1 << 20, nullptr};
  predictor_instance* instance = api.create(&options);
  bool valued = false;
  for (int calls = 0; calls < 3; ++calls) {
    Tree tree(random);
    predictor_value arguments[10];
    for (int i = 0; i < 10; ++i) arguments[i] = echoes ? tree.echoed(i) : tree.value(3);
    // Now and then what the others want, so that the rest is met.
    for (int i = 0; i < 2 && !echoes; ++i) {
      if (random.chance(30)) arguments[i] = predictor_int(static_cast<int64_t>(random.below(40)));
    }
    const uint64_t wanted = echoes ? 9 : 2;
    predictor_result* result = api.predict(instance, arguments, random.chance(95) ? wanted : random.below(10));
    for (int items = 0; items < 20; ++items) {
      if (const predictor_value* value = api.value(result)) valued |= weigh(*value) != 0;
      if (const predictor_error* error = api.error(result)) {
        if (error->type[0] == 0) printf("an exception without a type\n");
      }
      if (api.next(result) != 1) break;
    }
    api.release(result);
  }
  api.destroy(instance);
  return valued;
}

}  // namespace

int main(int count, char** arguments) {
  Random random(count > 1 ? strtoull(arguments[1], nullptr, 10) : 1);
  const long rounds = count > 2 ? strtol(arguments[2], nullptr, 10) : 20000;
  const predictor_api* const apis[] = {count_get_api(), echo_get_api(), greet_get_api()};
  long valued[3] = {};
  for (long i = 0; i < rounds; ++i) valued[i % 3] += call(*apis[i % 3], i % 3 == 1, random);
  printf("%ld rounds; with a value: %ld, %ld, %ld\n", rounds, valued[0], valued[1], valued[2]);
  return valued[0] > 0 && valued[1] > 0 && valued[2] > 0 ? 0 : 1;
}
