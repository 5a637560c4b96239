#include "sim/scenario/merge.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

using Kind = Node::Kind;

bool holds_objects(const Node& list) {
    return list.is(Kind::list) &&
           std::all_of(list.items.begin(), list.items.end(), [](const Node& item) { return item.is(Kind::object); });
}

/// Takes out the values at these positions.
template <class Value>
void drop(std::vector<Value>& values, const std::unordered_set<std::size_t>& positions) {
    if (positions.empty()) return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (positions.contains(i)) continue;
        if (kept != i) values[kept] = std::move(values[i]);
        ++kept;
    }
    values.resize(kept);
}

/// Lays the keys of a patch over an object; what null deletes is taken out at the end, so that positions hold until
/// then.
class ObjectMerge {
public:
    ObjectMerge(Node& base, const std::string& pointer, Issues& issues)
        : base_(base), pointer_(pointer), issues_(issues) {
        for (std::size_t i = 0; i < base.keys.size(); ++i) position_.emplace(base.keys[i], i);
    }

    void lay(std::string key, Node value) {
        const auto at = position_.find(key);
        const std::string pointer = below(pointer_, key);
        if (value.is(Kind::null)) {
            remove(at == position_.end() ? base_.keys.size() : at->second, key, value.place(pointer));
        } else if (at != position_.end()) {
            merge(base_.items[at->second], std::move(value), pointer, issues_);
        } else {
            position_.emplace(key, base_.keys.size());
            base_.keys.push_back(std::move(key));
            merge(base_.items.emplace_back(), std::move(value), pointer, issues_);
        }
    }

    void finish() {
        drop(base_.keys, removed_);
        drop(base_.items, removed_);
    }

private:
    void remove(std::size_t index, const std::string& key, Place place) {
        if (index < base_.keys.size()) {
            removed_.insert(index);
        } else {
            issues_.add({std::move(place), "null, which deletes a key, but the base has no key " + in_quotes(key),
                         "null for a key of the base", nearest_hint(key, base_.keys)});
        }
    }

    Node& base_;
    const std::string& pointer_;
    Issues& issues_;
    std::unordered_map<std::string, std::size_t> position_;
    std::unordered_set<std::size_t> removed_;
};

/// Lays the elements of a patch over a list of objects by their id.
class ListMerge {
public:
    ListMerge(Node& base, const std::string& pointer, Issues& issues)
        : base_(base), pointer_(pointer), issues_(issues) {
        for (std::size_t i = 0; i < base.items.size(); ++i) position_.emplace(base.items[i].id(), i);
        position_.erase("");
    }

    void lay(Node element) {
        const std::string id(element.id());
        const std::string pointer = below(pointer_, id.empty() ? std::to_string(base_.items.size()) : id);
        if (!id.empty() && !seen_.insert(id).second) {
            issues_.add(
                {element.place(pointer), "the id " + in_quotes(id) + " a second time", "each id once in a list"});
            return;
        }
        const auto at = position_.find(id);
        if (element.find("$delete") != nullptr) {
            remove(element, at == position_.end() ? base_.items.size() : at->second, pointer);
        } else if (at != position_.end()) {
            merge(base_.items[at->second], std::move(element), pointer, issues_);
        } else {
            merge(base_.items.emplace_back(), std::move(element), pointer, issues_);
        }
    }

    void finish() { drop(base_.items, removed_); }

private:
    void remove(const Node& element, std::size_t index, const std::string& pointer) {
        const Node& deletes = *element.find("$delete");
        if (!deletes.is(Kind::boolean) || !deletes.boolean || element.keys.size() != 2) {
            issues_.add({deletes.place(below(pointer, "$delete")),
                         found_text(deletes) + " among " + std::to_string(element.keys.size()) + " keys",
                         "{\"id\": \"…\", \"$delete\": true} and no other key"});
        } else if (index == base_.items.size()) {
            issues_.add({element.place(pointer), "an element to delete that the base does not have",
                         "an id of the base", hint(element.id())});
        } else {
            removed_.insert(index);
        }
    }

    std::string hint(std::string_view id) const {
        std::vector<std::string_view> ids;
        for (const Node& item : base_.items) ids.push_back(item.id());
        return nearest_hint(id, ids);
    }

    Node& base_;
    const std::string& pointer_;
    Issues& issues_;
    std::unordered_map<std::string, std::size_t> position_;
    std::unordered_set<std::string> seen_;
    std::unordered_set<std::size_t> removed_;
};

/// An empty value of a kind that stands where `node` does.
Node empty_like(const Node& node, Kind kind) {
    Node result;
    result.kind = kind;
    result.file = node.file;
    result.line = node.line;
    return result;
}

}  // namespace

void merge(Node& base, Node patch, const std::string& pointer, Issues& issues) {
    if (patch.is(Kind::object)) {
        if (!base.is(Kind::object)) base = empty_like(patch, Kind::object);
        ObjectMerge merging(base, pointer, issues);
        for (std::size_t i = 0; i < patch.keys.size(); ++i)
            merging.lay(std::move(patch.keys[i]), std::move(patch.items[i]));
        merging.finish();
    } else if (!patch.items.empty() && holds_objects(patch)) {
        if (!holds_objects(base)) base = empty_like(patch, Kind::list);
        ListMerge merging(base, pointer, issues);
        for (Node& element : patch.items) merging.lay(std::move(element));
        merging.finish();
    } else {
        base = std::move(patch);
    }
}

}  // namespace ubumwe::sim
