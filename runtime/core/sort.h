// The stable sort of list.sort and sorted: the same merge sort as CPython's (Tim Peters' listsort with the powersort
// merge policy of 3.11), comparing the same pairs in the same order. Any stable sort gives the same answer where `less`
// is an order; lists with NaN get CPython's answer as well.
#pragma once

#include <stdint.h>

#include "runtime/core/allocate.h"
#include "runtime/core/context.h"

namespace predictor {

template <class T, class Less, bool may_fail>
class Sorter {
 public:
  Sorter(Context& ctx, T* items, int64_t count, Less less) : ctx_(ctx), items_(items), count_(count), less_(less) {}
  Sorter(const Sorter&) = delete;
  Sorter& operator=(const Sorter&) = delete;
  ~Sorter() { release_array(&ctx_.heap, room_, static_cast<uint64_t>(room_size_)); }

  // When memory runs out, or `less` fails, the items stay as they are then.
  void sort() {
    if (count_ < 2) return;
    const int64_t least = minimum_run(count_);
    for (int64_t at = 0; at < count_;) {
      const int64_t left = count_ - at;
      int64_t size = count_run(items_ + at, left);
      if (stopped()) return;
      if (size < least) {
        const int64_t forced = left <= least ? left : least;
        insert_into_run(items_ + at, size, forced);
        if (stopped()) return;
        size = forced;
      }
      if (!push(at, size)) return;
      at += size;
    }
    while (runs_ > 1) {
      int i = runs_ - 2;
      if (i > 0 && run_[i - 1].size < run_[i + 1].size) --i;
      if (!merge_at(i)) return;
    }
  }

 private:
  bool stopped() const {
    if constexpr (may_fail) return ctx_.failed();
    return false;
  }

  struct Run {
    int64_t start;
    int64_t size;
    int power;
  };
  static constexpr int64_t kMinimumGallop = 7;
  static constexpr int kMaximumRuns = 85;  // the powers on the stack grow strictly

  static int64_t minimum_run(int64_t count) {
    int64_t odd = 0;
    for (; count >= 64; count >>= 1) odd |= count & 1;
    return count + odd;
  }

  // The size of the run at the front, which ascends when this returns.
  int64_t count_run(T* items, int64_t count) {
    if (count == 1) return 1;
    int64_t size = 2;
    if (less_(items[1], items[0])) {
      while (size < count && less_(items[size], items[size - 1])) ++size;
      if (stopped()) return size;
      for (T *low = items, *high = items + size - 1; low < high; ++low, --high) exchange(low, high);
    } else {
      while (size < count && !less_(items[size], items[size - 1])) ++size;
    }
    return size;
  }
  static void exchange(T* a, T* b) {
    alignas(T) unsigned char kept[sizeof(T)];
    T* spare = reinterpret_cast<T*>(kept);
    relocate(spare, a, 1);
    relocate(a, b, 1);
    relocate(b, spare, 1);
  }
  void insert_into_run(T* items, int64_t sorted, int64_t count) {
    alignas(T) unsigned char kept[sizeof(T)];
    T* pivot = reinterpret_cast<T*>(kept);
    for (int64_t i = sorted; i < count; ++i) {
      int64_t low = 0, high = i;
      while (low < high) {
        const int64_t middle = low + ((high - low) >> 1);
        if (less_(items[i], items[middle])) high = middle;
        else low = middle + 1;
      }
      if (stopped()) return;
      relocate(pivot, items + i, 1);
      relocate(items + low + 1, items + low, static_cast<uint64_t>(i - low));
      relocate(items + low, pivot, 1);
    }
  }

  // The depth in the ideal merge tree of the boundary between two neighbouring runs.
  int power(const Run& run, int64_t next_size) const {
    int64_t a = 2 * run.start + run.size, b = a + run.size + next_size;
    for (int result = 1;; ++result) {
      if (a >= count_) {
        a -= count_;
        b -= count_;
      } else if (b >= count_) {
        return result;
      }
      a <<= 1;
      b <<= 1;
    }
  }
  bool push(int64_t start, int64_t size) {
    if (runs_ != 0) {
      const int boundary = power(run_[runs_ - 1], size);
      while (runs_ > 1 && run_[runs_ - 2].power > boundary) {
        if (!merge_at(runs_ - 2)) return false;
      }
      run_[runs_ - 1].power = boundary;
    }
    run_[runs_++] = Run{start, size, 0};
    return true;
  }

  bool merge_at(int i) {
    T *a = items_ + run_[i].start, *b = items_ + run_[i + 1].start;
    int64_t a_size = run_[i].size, b_size = run_[i + 1].size;
    run_[i].size = a_size + b_size;
    if (i == runs_ - 3) run_[i + 1] = run_[i + 2];
    --runs_;
    const int64_t placed = gallop_right(*b, a, a_size, 0);  // these of `a` are in place already
    if (stopped()) return false;
    a += placed;
    a_size -= placed;
    if (a_size == 0) return true;
    b_size = gallop_left(a[a_size - 1], b, b_size, b_size - 1);  // as are those of `b` after these
    if (stopped()) return false;
    if (b_size == 0) return true;
    const bool merged = a_size <= b_size ? merge_low(a, a_size, b, b_size) : merge_high(a, a_size, b, b_size);
    return merged && !stopped();
  }

  // Where `key` goes in sorted items, before equal ones, searching outwards from `hint`.
  int64_t gallop_left(const T& key, const T* items, int64_t count, int64_t hint) {
    int64_t last = 0, offset = 1;
    if (less_(items[hint], key)) {
      const int64_t most = count - hint;
      while (offset < most && less_(items[hint + offset], key)) step(last, offset);
      if (offset > most) offset = most;
      last += hint;
      offset += hint;
    } else {
      const int64_t most = hint + 1;
      while (offset < most && !less_(items[hint - offset], key)) step(last, offset);
      if (offset > most) offset = most;
      const int64_t nearer = last;
      last = hint - offset;
      offset = hint - nearer;
    }
    for (++last; last < offset;) {
      const int64_t middle = last + ((offset - last) >> 1);
      if (less_(items[middle], key)) last = middle + 1;
      else offset = middle;
    }
    return offset;
  }
  // The same, after equal ones.
  int64_t gallop_right(const T& key, const T* items, int64_t count, int64_t hint) {
    int64_t last = 0, offset = 1;
    if (less_(key, items[hint])) {
      const int64_t most = hint + 1;
      while (offset < most && less_(key, items[hint - offset])) step(last, offset);
      if (offset > most) offset = most;
      const int64_t nearer = last;
      last = hint - offset;
      offset = hint - nearer;
    } else {
      const int64_t most = count - hint;
      while (offset < most && !less_(key, items[hint + offset])) step(last, offset);
      if (offset > most) offset = most;
      last += hint;
      offset += hint;
    }
    for (++last; last < offset;) {
      const int64_t middle = last + ((offset - last) >> 1);
      if (less_(key, items[middle])) offset = middle;
      else last = middle + 1;
    }
    return offset;
  }
  static void step(int64_t& last, int64_t& offset) {
    last = offset;
    offset = (offset << 1) + 1;
  }

  // Room for that many items beside the list.
  bool make_room(int64_t count) {
    if (count <= room_size_) return true;
    release_array(&ctx_.heap, room_, static_cast<uint64_t>(room_size_));
    room_ = allocate_array<T>(ctx_, static_cast<uint64_t>(count));
    room_size_ = room_ == nullptr ? 0 : count;
    return room_ != nullptr;
  }

  // Merges neighbouring runs from the left, the shorter one `a` first put aside. The first of `b` comes before the
  // first of `a`, and the last of `a` after the last of `b`.
  bool merge_low(T* a, int64_t a_size, T* b, int64_t b_size) {
    if (!make_room(a_size)) return false;
    T* out = a;
    relocate(room_, a, static_cast<uint64_t>(a_size));
    a = room_;
    auto take = [&out](T*& from, int64_t& left, int64_t count) {
      relocate(out, from, static_cast<uint64_t>(count));
      out += count;
      from += count;
      left -= count;
    };
    merge_forward(a, a_size, b, b_size, take);
    if (a_size == 1 && !stopped()) {
      take(b, b_size, b_size);
    }
    if (a_size != 0) take(a, a_size, a_size);
    return true;
  }
  // Until `b` is empty or `a` has one item left (or none, when `less` is inconsistent).
  template <class Take>
  void merge_forward(T*& a, int64_t& a_size, T*& b, int64_t& b_size, Take take) {
    take(b, b_size, 1);
    if (b_size == 0 || a_size == 1) return;
    int64_t gallop = gallop_;
    for (;;) {
      int64_t a_count = 0, b_count = 0;
      do {
        const bool before = less_(*b, *a);
        if (stopped()) return;
        if (before) {
          take(b, b_size, 1);
          ++b_count;
          a_count = 0;
          if (b_size == 0) return;
        } else {
          take(a, a_size, 1);
          ++a_count;
          b_count = 0;
          if (a_size == 1) return;
        }
      } while (a_count < gallop && b_count < gallop);
      ++gallop;
      do {
        gallop -= gallop > 1;
        gallop_ = gallop;
        a_count = gallop_right(*b, a, a_size, 0);
        if (stopped()) return;
        take(a, a_size, a_count);
        if (a_count != 0 && a_size <= 1) return;
        take(b, b_size, 1);
        if (b_size == 0) return;
        b_count = gallop_left(*a, b, b_size, 0);
        if (stopped()) return;
        take(b, b_size, b_count);
        if (b_size == 0) return;
        take(a, a_size, 1);
        if (a_size == 1) return;
      } while (a_count >= kMinimumGallop || b_count >= kMinimumGallop);
      gallop_ = ++gallop;
    }
  }

  // The same from the right, with the shorter run `b` put aside.
  bool merge_high(T* a, int64_t a_size, T* b, int64_t b_size) {
    if (!make_room(b_size)) return false;
    T* out = b + b_size;
    relocate(room_, b, static_cast<uint64_t>(b_size));
    auto take = [&out](T* from, int64_t& left, int64_t count) {
      out -= count;
      left -= count;
      relocate(out, from + left, static_cast<uint64_t>(count));
    };
    merge_backward(a, a_size, room_, b_size, take);
    if (b_size == 1 && !stopped()) take(a, a_size, a_size);
    if (b_size != 0) take(room_, b_size, b_size);
    return true;
  }
  template <class Take>
  void merge_backward(T* a, int64_t& a_size, T* b, int64_t& b_size, Take take) {
    take(a, a_size, 1);
    if (a_size == 0 || b_size == 1) return;
    int64_t gallop = gallop_;
    for (;;) {
      int64_t a_count = 0, b_count = 0;
      do {
        const bool before = less_(b[b_size - 1], a[a_size - 1]);
        if (stopped()) return;
        if (before) {
          take(a, a_size, 1);
          ++a_count;
          b_count = 0;
          if (a_size == 0) return;
        } else {
          take(b, b_size, 1);
          ++b_count;
          a_count = 0;
          if (b_size == 1) return;
        }
      } while (a_count < gallop && b_count < gallop);
      ++gallop;
      do {
        gallop -= gallop > 1;
        gallop_ = gallop;
        a_count = a_size - gallop_right(b[b_size - 1], a, a_size, a_size - 1);
        if (stopped()) return;
        take(a, a_size, a_count);
        if (a_size == 0) return;
        take(b, b_size, 1);
        if (b_size == 1) return;
        b_count = b_size - gallop_left(a[a_size - 1], b, b_size, b_size - 1);
        if (stopped()) return;
        take(b, b_size, b_count);
        if (b_count != 0 && b_size <= 1) return;
        take(a, a_size, 1);
        if (a_size == 0) return;
      } while (a_count >= kMinimumGallop || b_count >= kMinimumGallop);
      gallop_ = ++gallop;
    }
  }

  Context& ctx_;
  T* items_;
  int64_t count_;
  Less less_;
  T* room_ = nullptr;
  int64_t room_size_ = 0;
  int64_t gallop_ = kMinimumGallop;
  int runs_ = 0;
  Run run_[kMaximumRuns];
};

// `may_fail`: comparing may leave an exception pending.
template <bool may_fail = false, class T, class Less>
void sort_items(Context& ctx, T* items, uint64_t count, Less less) {
  Sorter<T, Less, may_fail>(ctx, items, static_cast<int64_t>(count), less).sort();
}

}  // namespace predictor
