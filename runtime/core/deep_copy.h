// copy.deepcopy: containers and objects are copied, each once, however often it is reached; what cannot change is shared.
// The compiler lets in no iterators, functions, arrays and keys that can change.
#pragma once

#include <stdint.h>

#include <type_traits>
#include <utility>

#include "runtime/core/allocate.h"
#include "runtime/core/containers.h"
#include "runtime/core/context.h"
#include "runtime/core/recursive.h"

namespace predictor {

// Where the copies are of what one call has met.
class Copies {
 public:
  explicit Copies(Context& ctx) : ctx(ctx), places_(Dict<int64_t, int64_t>::create(ctx)) {}
  template <class T>
  T* find(const T* object) const {
    const auto* entry = places_.find(address(object));
    return entry == nullptr ? nullptr : reinterpret_cast<T*>(static_cast<uintptr_t>(entry->value));
  }
  template <class T>
  void add(const T* object, const T* copy) const {
    dict_setitem(ctx, places_, address(object), address(copy));
  }
  Context& ctx;

 private:
  static int64_t address(const void* object) { return static_cast<int64_t>(reinterpret_cast<uintptr_t>(object)); }
  Dict<int64_t, int64_t> places_;
};

// The copy of a value; this one of what cannot change.
template <class T>
struct DeepCopy {
  static T of(const Copies&, const T& value) { return value; }
};

template <class T>
T deep_copied(const Copies& copies, const T& value) {
  return DeepCopy<T>::of(copies, value);
}

namespace internal {

// The copy that there is, or what fill(object, its copy) makes of a new one.
template <class Handle, class Object, class Make, class Fill>
Handle copied_once(const Copies& copies, Object* object, Make make, Fill fill) {
  if (object == nullptr || copies.ctx.failed()) return {};
  if (Object* known = copies.find(object)) return Handle(Ref<Object>::share(known));
  const StackGuard guard(copies.ctx);
  if (!guard) return {};
  Handle copy = make();
  fill(copy);
  return copy;
}

}  // namespace internal

template <class T>
struct DeepCopy<List<T>> {
  static List<T> of(const Copies& copies, const List<T>& list) {
    auto make = [&] { return List<T>::create(copies.ctx, list.size()); };
    return internal::copied_once<List<T>>(copies, list.object().get(), make, [&](const List<T>& copy) {
      if (copy.null()) return;
      copies.add(list.object().get(), copy.object().get());
      for (const T& item : list) copy.push(deep_copied(copies, item));
    });
  }
};

template <class K, class V>
struct DeepCopy<Dict<K, V>> {
  static Dict<K, V> of(const Copies& copies, const Dict<K, V>& dict) {
    auto make = [&] { return Dict<K, V>::create(copies.ctx); };
    return internal::copied_once<Dict<K, V>>(copies, dict.object().get(), make, [&](const Dict<K, V>& copy) {
      if (copy.null()) return;
      copies.add(dict.object().get(), copy.object().get());
      for (uint64_t i = 0; i < dict.filled(); ++i) {
        const DictEntry<K, V>& entry = dict.entry(i);
        if (entry.live()) copy.insert(copies.ctx, entry.hash, entry.key, deep_copied(copies, entry.value));
      }
    });
  }
};

// Python makes the copy of a list of the items.
template <class T>
struct DeepCopy<Set<T>> {
  static Set<T> of(const Copies& copies, const Set<T>& set) {
    auto make = [&] { return set_of(copies.ctx, list_of(copies.ctx, set)); };
    return internal::copied_once<Set<T>>(copies, set.object().get(), make, [&](const Set<T>& copy) {
      if (!copy.null()) copies.add(set.object().get(), copy.object().get());
    });
  }
};

template <class T>
struct DeepCopy<Ref<T>> {
  static Ref<T> of(const Copies& copies, const Ref<T>& object) {
    auto make = [&] { return create_instance<T>(copies.ctx); };
    return internal::copied_once<Ref<T>>(copies, object.get(), make, [&](const Ref<T>& copy) {
      if (!copy) return;
      copies.add(object.get(), copy.get());
      copy_fields(*object, *copy, [&](const auto& value) { return deep_copied(copies, value); });
    });
  }
};

template <class... T>
struct DeepCopy<Tuple<T...>> {
  static Tuple<T...> of(const Copies& copies, const Tuple<T...>& tuple) {
    return [&]<size_t... I>(std::index_sequence<I...>) {
      return Tuple<T...>{deep_copied(copies, get<I>(tuple))...};
    }(std::index_sequence_for<T...>());
  }
};

template <class T>
struct DeepCopy<TupleOf<T>> {
  static TupleOf<T> of(const Copies& copies, const TupleOf<T>& tuple) {
    const List<T> items = List<T>::create(copies.ctx, tuple.size());
    if (items.null()) return {};
    for (const T& item : tuple) items.push(deep_copied(copies, item));
    return TupleOf<T>::seal(items);
  }
};

template <class T>
struct DeepCopy<Optional<T>> {
  static Optional<T> of(const Copies& copies, const Optional<T>& value) {
    return value.has() ? Optional<T>(deep_copied(copies, value.value())) : Optional<T>();
  }
};

template <class... T>
struct DeepCopy<Union<T...>> {
  static Union<T...> of(const Copies& copies, const Union<T...>& value) {
    Union<T...> copy;
    [&]<size_t... I>(std::index_sequence<I...>) {
      ((value.tag() == I ? void(copy = Union<T...>::template make<I>(copies.ctx, deep_copied(copies, value.template get<I>()))) : void()), ...);
    }(std::index_sequence_for<T...>());
    return copy;
  }
};

template <Recurring T>
struct DeepCopy<T> {
  static T of(const Copies& copies, const T& value) { return T(deep_copied<typename T::Alternatives>(copies, value)); }
};

template <class T>
Result<T> deep_copy(Context& ctx, const T& value) {
  T copy = deep_copied(Copies(ctx), value);
  if (ctx.failed()) return Failure{};
  return copy;
}

}  // namespace predictor
