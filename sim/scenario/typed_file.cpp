#include "sim/scenario/typed_file.hpp"

#include <algorithm>
#include <utility>

#include "sim/scenario/document.hpp"
#include "sim/scenario/text_file.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

using Kind = Node::Kind;

bool has_schema(Node& root, const FileType& type, Issues& issues) {
    const auto schema = take_key(root, "schema");
    if (schema && schema->is(Kind::text) && schema->text == type.schema) return true;
    issues.add({schema ? schema->place("/schema") : root.place("/schema"),
                schema ? found_text(*schema) : "nothing",
                in_quotes(type.schema),
                {}});
    return false;
}

bool has_version(Node& root, const FileType& type, Issues& issues) {
    const auto version = take_key(root, "schema_version");
    if (version && version->is(Kind::number) && version->number == type.version) return true;
    const bool newer = version && version->is(Kind::number) && version->number > type.version;
    issues.add({version ? version->place("/schema_version") : root.place("/schema_version"),
                version ? found_text(*version) : "nothing", std::to_string(type.version),
                newer ? "the file was written for a newer version of this program" : ""});
    return false;
}

}  // namespace

std::string named_schema(const std::filesystem::path& file) {
    Issues ignored;
    const auto text = read_text_file(file, {file.string(), 0, {}}, ignored);
    const auto root = text ? parse_json(*text, file.string(), ignored) : std::nullopt;
    const Node* schema = root && root->is(Kind::object) ? root->find("schema") : nullptr;
    return schema != nullptr && schema->is(Kind::text) ? schema->text : std::string{};
}

std::optional<Node> take_key(Node& object, std::string_view key) {
    const auto at = std::find(object.keys.begin(), object.keys.end(), key);
    if (at == object.keys.end()) return std::nullopt;
    const auto item = object.items.begin() + (at - object.keys.begin());
    Node value = std::move(*item);
    object.items.erase(item);
    object.keys.erase(at);
    return value;
}

std::optional<Node> read_typed_file(const std::filesystem::path& file, const Place& named, const FileType& type,
                                    Issues& issues) {
    const auto text = read_text_file(file, named, issues);
    return text ? read_typed_text(*text, file, type, issues) : std::nullopt;
}

std::optional<Node> read_typed_text(std::string_view text, const std::filesystem::path& file, const FileType& type,
                                    Issues& issues) {
    auto root = parse_json(text, file.string(), issues);
    if (!root) return std::nullopt;
    if (!root->is(Kind::object)) {
        issues.add({root->place(""), found_text(*root), "an object", {}});
        return std::nullopt;
    }
    const bool ours = has_schema(*root, type, issues);
    if (!has_version(*root, type, issues) || !ours) return std::nullopt;
    take_key(*root, "$schema");
    return root;
}

}  // namespace ubumwe::sim
