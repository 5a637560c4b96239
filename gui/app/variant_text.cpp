#include "gui/app/variant_text.hpp"

#include <algorithm>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "sim/results/manifest.hpp"
#include "sim/scenario/extends.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::gui {

namespace {

using Json = nlohmann::ordered_json;

auto element_of(const Json& list, const std::string& id) {
    return std::ranges::find_if(list, [&](const Json& element) { return element.value("id", "") == id; });
}

/// Steps into an element of a patch that `shape` says is one of a list, or into a key of an object.
Json& step_into(Json& patch, const Json*& shape, const std::string& name) {
    if (shape != nullptr && shape->is_array()) {
        const auto like = element_of(*shape, name);
        shape = like == shape->end() ? nullptr : &*like;
        if (patch.is_null()) patch = Json::array();
        const auto found = element_of(patch, name);
        if (found != patch.end()) return patch[static_cast<std::size_t>(found - patch.begin())];
        return patch.emplace_back(Json{{"id", name}});
    }
    shape = shape != nullptr && shape->contains(name) ? &(*shape)[name] : nullptr;
    return patch[name];
}

}  // namespace

std::string variant_text(const std::string& base_file, const std::string& title, std::span<const Change> changes,
                         const std::string& effective_json) {
    const Json effective = Json::parse(effective_json);
    constexpr std::size_t day = 10;
    Json patch{{"schema", sim::schema_name},
               {"schema_version", sim::schema_version},
               {"extends", base_file},
               {"title", title},
               {"date", sim::utc_now().substr(0, day)},
               {"comparator", std::filesystem::path(base_file).stem().string()}};
    for (const Change& change : changes) {
        const Json* shape = &effective;
        Json* place = &patch;
        for (const std::string& name : sim::pointer_names(change.pointer)) place = &step_into(*place, shape, name);
        *place = Json::parse(change.json);
    }
    constexpr int indent = 2;
    return patch.dump(indent) + "\n";
}

}  // namespace ubumwe::gui
