#include "gui/app/variant_text.hpp"

#include <optional>

#include "gui/app/json_elements.hpp"
#include "sim/results/manifest.hpp"
#include "sim/scenario/extends.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::gui {

namespace {

using Json = nlohmann::ordered_json;

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

/// What a file extends, merged; nothing where it extends none.
std::optional<sim::MergedFile> extended_by(const Json& json, const std::filesystem::path& file) {
    if (!json.contains("extends")) return std::nullopt;
    const std::filesystem::path beneath = file.parent_path() / json.at("extends").get<std::string>();
    sim::Issues issues;
    auto merged = sim::read_extended(beneath, sim::InputFolder(file), issues);
    issues.throw_if_any();
    return merged;
}

/// Lays elements over those that a file names itself. What it extends keeps an element that is to be deleted unless the
/// file says so.
void lay_elements(Json& list, const Json& elements, const sim::Node* beneath) {
    if (!list.is_array()) list = Json::array();
    for (const Json& element : elements) {
        const std::string id = element.at("id");
        const auto found = element_of(list, id);
        const auto place = static_cast<std::size_t>(found - list.begin());
        const bool deletes = element.contains(delete_key);
        const bool stays = !deletes || (beneath != nullptr && sim::find_element(*beneath, id) != nullptr);
        if (found == list.end()) {
            if (stays) list.push_back(element);
        } else if (!stays) {
            list.erase(place);
        } else if (deletes || found->contains(delete_key)) {
            list[place] = element;
        } else {
            list[place].merge_patch(element);
        }
    }
}

/// Lays a value over one of a file. What stands in the file only is deleted for good; what it extends keeps a key
/// unless the file says so.
void lay_value(Json& place, const Json& value, const sim::Node* beneath) {
    if (is_list_by_id(value)) return lay_elements(place, value, beneath);
    if (!value.is_object()) {
        place = value;
        return;
    }
    if (!place.is_object()) place = Json::object();
    for (const auto& [key, each] : value.items()) {
        const sim::Node* below = beneath == nullptr ? nullptr : beneath->find(key);
        if (each.is_null() && below == nullptr) {
            place.erase(key);
        } else {
            lay_value(place[key], each, below);
        }
    }
}

/// Lays a change over the keys of a file; `beneath` is what it extends, or null.
void lay(Json& root, const Json& effective, const sim::Node* beneath, const Change& change) {
    const std::vector<std::string> names = sim::pointer_names(change.pointer);
    const Json* shape = &effective;
    Json* place = &root;
    const auto go_down = [&](const std::string& name) {
        if (beneath == nullptr) return;
        beneath = beneath->is(sim::Node::Kind::list) ? sim::find_element(*beneath, name) : beneath->find(name);
    };
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
        place = &step_into(*place, shape, names[i]);
        go_down(names[i]);
    }
    go_down(names.back());
    const Json value = Json::parse(change.json);
    if (value.is_null() && beneath == nullptr) {
        place->erase(names.back());
    } else {
        lay_value((*place)[names.back()], value, beneath);
    }
}

constexpr int indent = 2;

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
    return patch.dump(indent) + "\n";
}

std::string saved_text(const std::filesystem::path& file, const std::string& text, std::span<const Change> changes,
                       const std::string& effective_json) {
    Json json = Json::parse(text, nullptr, true, true);
    const Json effective = Json::parse(effective_json);
    const auto beneath = extended_by(json, file);
    for (const Change& change : changes) lay(json, effective, beneath ? &beneath->root : nullptr, change);
    return json.dump(indent) + "\n";
}

bool has_comments(const std::string& text) {
    return !Json::accept(text);
}

}  // namespace ubumwe::gui
