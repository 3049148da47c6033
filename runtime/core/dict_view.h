// Iteration over dicts, and their views: what keys(), values() and items() return.
//
// As in CPython, a dict that changes its size while it is iterated over raises RuntimeError; so does one whose entries
// moved so that more would come than there were.
#pragma once

#include <stdint.h>

#include <type_traits>
#include <utility>

#include "runtime/core/dict_access.h"
#include "runtime/core/iterator.h"

namespace predictor {

struct TakeKey {
  template <class K, class V>
  static const K& take(const DictEntry<K, V>& entry) {
    return entry.key;
  }
};
struct TakeValue {
  template <class K, class V>
  static const V& take(const DictEntry<K, V>& entry) {
    return entry.value;
  }
};
struct TakeItem {
  template <class K, class V>
  static Tuple<K, V> take(const DictEntry<K, V>& entry) {
    return Tuple<K, V>(entry.key, entry.value);
  }
};

template <class K, class V, class Part>
struct DictIterator {
  using value_type = std::remove_cvref_t<decltype(Part::take(std::declval<const DictEntry<K, V>&>()))>;
  Dict<K, V> dict;
  uint64_t size;          // of the dict at the start
  uint64_t left;          // items still to come
  uint64_t position = 0;  // of the next entry
  bool changed = false;

  bool next(Context& ctx, value_type& out) {
    if (changed || dict.size() != size) return fail(ctx, "dictionary changed size during iteration");
    while (position < dict.filled() && !dict.entry(position).live()) ++position;
    if (position >= dict.filled()) return false;
    if (left == 0) return fail(ctx, "dictionary keys changed during iteration");
    --left;
    out = Part::take(dict.entry(position++));
    return true;
  }

 private:
  [[gnu::cold, gnu::noinline]] bool fail(Context& ctx, const char* message) {
    changed = true;
    ctx.raise(RuntimeError, message);
    return false;
  }
};
template <class K, class V, class Part>
struct ReversedDictIterator {
  using value_type = typename DictIterator<K, V, Part>::value_type;
  Dict<K, V> dict;
  uint64_t size;
  uint64_t position;  // one past the next entry
  bool changed = false;

  bool next(Context& ctx, value_type& out) {
    if (changed || dict.size() != size) {
      changed = true;
      ctx.raise(RuntimeError, "dictionary changed size during iteration");
      return false;
    }
    if (position > dict.filled()) position = dict.filled();
    while (position > 0 && !dict.entry(position - 1).live()) --position;
    if (position == 0) return false;
    out = Part::take(dict.entry(--position));
    return true;
  }
};

template <class K, class V, class Part>
struct DictView {
  Dict<K, V> dict;
};
template <class K, class V>
using DictKeys = DictView<K, V, TakeKey>;
template <class K, class V>
using DictValues = DictView<K, V, TakeValue>;
template <class K, class V>
using DictItems = DictView<K, V, TakeItem>;

template <class K, class V>
DictKeys<K, V> dict_keys(const Dict<K, V>& dict) {
  return {dict};
}
template <class K, class V>
DictValues<K, V> dict_values(const Dict<K, V>& dict) {
  return {dict};
}
template <class K, class V>
DictItems<K, V> dict_items(const Dict<K, V>& dict) {
  return {dict};
}

template <class K, class V, class Part>
DictIterator<K, V, Part> iterate(const DictView<K, V, Part>& view) {
  return {view.dict, view.dict.size(), view.dict.size()};
}
template <class K, class V, class Part>
ReversedDictIterator<K, V, Part> iterate_reversed(const DictView<K, V, Part>& view) {
  return {view.dict, view.dict.size(), view.dict.filled()};
}
template <class K, class V>
DictIterator<K, V, TakeKey> iterate(const Dict<K, V>& dict) {
  return iterate(dict_keys(dict));
}
template <class K, class V>
ReversedDictIterator<K, V, TakeKey> iterate_reversed(const Dict<K, V>& dict) {
  return iterate_reversed(dict_keys(dict));
}

template <class K, class V, class Part>
int64_t len(const DictView<K, V, Part>& view) {
  return len(view.dict);
}
template <class K, class V, class Part>
bool truth(const DictView<K, V, Part>& view) {
  return !view.dict.empty();
}
template <class K, class V, class X>
bool contains(const DictKeys<K, V>& view, const X& key) {
  return contains(view.dict, key);
}
template <class K, class V, class X>
bool contains(const DictValues<K, V>& view, const X& value) {
  for (uint64_t i = 0; i < view.dict.filled(); ++i) {
    if (view.dict.entry(i).live() && same(view.dict.entry(i).value, value)) return true;
  }
  return false;
}
template <class K, class V, class X, class Y>
bool contains(const DictItems<K, V>& view, const Tuple<X, Y>& item) {
  const DictEntry<K, V>* entry = view.dict.find(get<0>(item));
  return entry != nullptr && same(entry->value, get<1>(item));
}
// keys() == keys(), items() == items(), as sets.
template <class K, class V, class L, class W>
bool equal(const DictKeys<K, V>& a, const DictKeys<L, W>& b) {
  if (a.dict.size() != b.dict.size()) return false;
  for (uint64_t i = 0; i < a.dict.filled(); ++i) {
    if (a.dict.entry(i).live() && b.dict.find(a.dict.entry(i).key) == nullptr) return false;
  }
  return true;
}
template <class K, class V, class L, class W>
bool equal(const DictItems<K, V>& a, const DictItems<L, W>& b) {
  return equal(a.dict, b.dict);
}
template <class K, class V, class Part>
Str repr(Context& ctx, const DictView<K, V, Part>& view, bool ordered = false) {
  const Str open = std::is_same_v<Part, TakeKey>     ? "odict_keys(["_s
                   : std::is_same_v<Part, TakeValue> ? "odict_values(["_s
                                                     : "odict_items(["_s;
  return repr_items(ctx, list_of(ctx, view), ordered ? open : Str(open.data() + 1, open.size() - 1, true), "])"_s);
}
template <class K, class V, class Part>
Str to_str(Context& ctx, const DictView<K, V, Part>& view) {
  return repr(ctx, view);
}

// A view as an object: what keys(), values() and items() are where a program keeps them. It is an Iterator that starts
// again with every pass. That of an OrderedDict is `ordered`, which Python gives another name. One that is not `shown` holds
// what has neither text nor equality here: arrays. `plain`: of a dict that is of no derived class.
template <class K, class V, class Part, bool ordered, bool shown, bool plain>
struct DictViewObject : IteratorObject<typename DictIterator<K, V, Part>::value_type> {
  using T = typename DictIterator<K, V, Part>::value_type;
  DictView<K, V, Part> dict_view;

  explicit DictViewObject(const DictView<K, V, Part>& view_of) : dict_view(view_of) {
    this->view = &kOperations;
    this->advance = [](IteratorObject<T>*, Context& ctx, T&) {
      ctx.raise_format(TypeError, "'%s' object is not an iterator", name());
      return false;
    };
    this->finish = [](IteratorObject<T>* object) { destroy_object(static_cast<DictViewObject*>(object)); };
  }
  static bool within(const IteratorObject<T>& self, const IteratorObject<T>& other) {
    const Dict<K, V>& dict = of(self).dict;
    for (uint64_t i = 0; i < dict.filled(); ++i) {
      if (dict.entry(i).live() && !other.view->contains(other, Part::take(dict.entry(i)))) return false;
    }
    return true;
  }
  static constexpr const char* name() {
    const char* name = std::is_same_v<Part, TakeKey> ? "odict_keys" : std::is_same_v<Part, TakeValue> ? "odict_values" : "odict_items";
    return ordered ? name : name + 1;
  }
  static const DictView<K, V, Part>& of(const IteratorObject<T>& object) {
    return static_cast<const DictViewObject&>(object).dict_view;
  }
  static constexpr ViewOperations<T> kOperations{
      [](const IteratorObject<T>& self, Context& ctx) { return erase(ctx, iterate(of(self))).object(); },
      [](const IteratorObject<T>& self, Context& ctx) { return erase(ctx, iterate_reversed(of(self))).object(); },
      [](const IteratorObject<T>& self) { return len(of(self)); },
      [](const IteratorObject<T>& self, const T& item) {
        if constexpr (shown) return contains(of(self), item);
        return false;
      },
      std::is_same_v<Part, TakeValue> ? nullptr : &within,
      [](Context& ctx, const IteratorObject<T>& self) {
        if constexpr (shown) return repr(ctx, of(self), ordered);
        return Str();
      },
      name(),
      plain && std::is_same_v<Part, TakeKey>,
  };
};
template <bool ordered, bool shown, bool plain, class K, class V, class Part>
auto view_object(Context& ctx, const DictView<K, V, Part>& view) {
  using Object = DictViewObject<K, V, Part, ordered, shown, plain>;
  using T = typename Object::T;
  Ref<Object> object = create_object<Object>(ctx, view);
  return Iterator<T>(Ref<IteratorObject<T>>::share(object.get()));
}
template <bool ordered = false, bool shown = true, bool plain = true, class K, class V>
Iterator<K> dict_keys(Context& ctx, const Dict<K, V>& dict) {
  return view_object<ordered, shown, plain>(ctx, dict_keys(dict));
}
template <bool ordered = false, bool shown = true, bool plain = true, class K, class V>
Iterator<V> dict_values(Context& ctx, const Dict<K, V>& dict) {
  return view_object<ordered, shown, plain>(ctx, dict_values(dict));
}
template <bool ordered = false, bool shown = true, bool plain = true, class K, class V>
Iterator<Tuple<K, V>> dict_items(Context& ctx, const Dict<K, V>& dict) {
  return view_object<ordered, shown, plain>(ctx, dict_items(dict));
}

// What a set's operators and methods ask of the iterator that they are given.
template <class T>
Status require_set_view(Context& ctx, const Iterator<T>& iterator, const Str& before, const Str& after) {
  if (is_like_set(iterator)) return {};
  StrBuilder message(ctx);
  message.append(before);
  message.append(Str(iterator_name(iterator), strlen(iterator_name(iterator)), true));
  message.append(after);
  return ctx.raise(TypeError, message.finish());
}
template <class T>
Status require_isdisjoint(Context& ctx, const Iterator<T>& iterator) {
  if (is_like_set(iterator)) return {};
  return ctx.raise_format(AttributeError, "'%s' object has no attribute 'isdisjoint'", iterator_name(iterator));
}

// dict(pairs) and dict.update(pairs)
template <class K, class V, class It>
void set_all(Context& ctx, const Dict<K, V>& dict, It pairs) {
  Tuple<K, V> pair;
  while (pairs.next(ctx, pair)) {
    dict_setitem(ctx, dict, get<0>(pair), get<1>(pair));
    if (ctx.failed()) return;
  }
}
template <class K, class V>
Result<Dict<K, V>> dict_of(Context& ctx, const Iterator<Tuple<K, V>>& pairs) {
  Dict<K, V> dict = Dict<K, V>::create(ctx);
  set_all(ctx, dict, iterate(pairs));
  if (ctx.failed()) return Failure{};
  return dict;
}
template <class K, class V>
Dict<K, V> dict_of(Context& ctx, const List<Tuple<K, V>>& pairs) {
  Dict<K, V> dict = Dict<K, V>::create(ctx);
  set_all(ctx, dict, iterate(pairs));
  return dict;
}
// dict.fromkeys
template <class X, class V>
Dict<ItemOf<X>, V> dict_fromkeys(Context& ctx, const X& keys, const V& value) {
  Dict<ItemOf<X>, V> dict = Dict<ItemOf<X>, V>::create(ctx);
  auto iterator = iterate(keys);
  ItemOf<X> key{};
  while (iterator.next(ctx, key)) {
    dict_setitem(ctx, dict, key, value);
    if (ctx.failed()) break;
  }
  return dict;
}
template <class T, class V>
Result<Dict<T, V>> dict_fromkeys(Context& ctx, const Iterator<T>& keys, const V& value) {
  Dict<T, V> dict = dict_fromkeys<Iterator<T>, V>(ctx, keys, value);
  if (ctx.failed()) return Failure{};
  return dict;
}

}  // namespace predictor
