#include "gui/app/json_patch.hpp"

#include "gui/app/json_elements.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::gui {

namespace {

using Json = nlohmann::ordered_json;

const Json* step(const Json& json, const std::string& name) {
    if (json.is_object()) return json.contains(name) ? &json[name] : nullptr;
    if (!json.is_array()) return nullptr;
    const auto found = element_of(json, name);
    return found == json.end() ? nullptr : &*found;
}

void lay(Json& base, const Json& patch);

void lay_list(Json& base, const Json& patch) {
    if (!is_list_by_id(base)) base = Json::array();
    for (const Json& element : patch) {
        const auto found = element_of(base, element.at("id"));
        const auto place = found - base.begin();
        if (element.contains(delete_key)) {
            if (found != base.end()) base.erase(static_cast<std::size_t>(place));
        } else if (found != base.end()) {
            lay(base[static_cast<std::size_t>(place)], element);
        } else {
            base.push_back(element);
        }
    }
}

void lay(Json& base, const Json& patch) {
    if (is_list_by_id(patch)) return lay_list(base, patch);
    if (!patch.is_object() || !base.is_object()) {
        base = patch;
        return;
    }
    for (const auto& [key, value] : patch.items()) {
        if (value.is_null()) {
            base.erase(key);
        } else {
            lay(base[key], value);
        }
    }
}

/// Says in a patch which keys of `present` are not wanted any more.
void take_keys_out(Json& patch, const Json& present) {
    if (!patch.is_object() || !present.is_object()) return;
    for (const auto& [key, value] : present.items())
        patch.contains(key) ? take_keys_out(patch[key], value) : void(patch[key] = nullptr);
}

void take_elements_out(Json& patch, const Json& present) {
    for (const Json& element : present) {
        const std::string id = element.at("id");
        if (element_of(patch, id) == patch.end()) patch.push_back({{"id", id}, {delete_key, true}});
    }
}

}  // namespace

std::optional<std::string> json_at(const std::string& scenario, const std::string& pointer) {
    const Json json = Json::parse(scenario);
    const Json* place = &json;
    for (const std::string& name : sim::pointer_names(pointer)) {
        place = step(*place, name);
        if (place == nullptr) return std::nullopt;
    }
    return place->dump();
}

std::string patched(const std::string& base, const std::string& patch) {
    Json json = Json::parse(base);
    lay(json, Json::parse(patch));
    return json.dump();
}

std::string patch_to(const std::string& wanted, const std::string& present) {
    Json patch = Json::parse(wanted);
    const Json base = Json::parse(present);
    if (is_list_by_id(patch) && is_list_by_id(base)) take_elements_out(patch, base);
    // Of other objects a scenario as it was read has keys that no file says, and that none could delete.
    if (is_annotated(base)) take_keys_out(patch, base);
    return patch.dump();
}

std::string own_number(const std::string& number, const std::string& in_file) {
    const Json base = Json::parse(in_file);
    const Json typed = Json::parse(number);
    if (!is_annotated(base) || !base.contains("distribution") || !typed.is_number()) return number;
    const Json& believed = base.at("distribution");
    if (typed < believed.at("low") || typed > believed.at("high")) return number;
    Json patch{{"value", typed}, {"distribution", {{"shape", "uniform"}}}};
    if (believed.contains("sd")) patch["distribution"]["sd"] = nullptr;
    if (base.contains("source")) patch["source"] = nullptr;
    return patch.dump();
}

bool same_json(const std::string& a, const std::string& b) {
    return nlohmann::json::parse(a) == nlohmann::json::parse(b);
}

}  // namespace ubumwe::gui
