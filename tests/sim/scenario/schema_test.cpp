#include "sim/scenario/schema.hpp"

#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/reference.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::sim {
namespace {

using nlohmann::json;
using testing::HasSubstr;

std::string committed_schema() {
    std::ifstream stream(tests::repository() / "scenarios/scenario.schema.json", std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

const json& definition(const json& schema, const json& reference) {
    return schema.at(json::json_pointer(reference.at("$ref").get<std::string>().substr(1)));
}

TEST(Schema, IsTheOneThatIsCommitted) {
    EXPECT_TRUE(committed_schema() == scenario_schema())
        << "ubumwe reference --schema > scenarios/scenario.schema.json";
}

TEST(Schema, StatesTypeRangeMeaningAndDefault) {
    const json schema = json::parse(scenario_schema());
    const json& properties = schema.at("$defs").at("scenario").at("properties");
    EXPECT_EQ(properties.at("schema").at("const"), "ubumwe/scenario");
    const json& notice = properties.at("releases").at("properties").at("notice");
    EXPECT_EQ(notice.at("default"), 3.0);
    EXPECT_THAT(notice.at("description").get<std::string>(),
                HasSubstr("time between the announcement of a return and the return [month]"));
    const json& number = definition(schema, notice).at("anyOf").at(0);
    EXPECT_EQ(number.at("minimum"), 0.0);
    EXPECT_EQ(number.at("maximum"), 24.0);
    EXPECT_EQ(properties.at("time").at("properties").at("step").at("enum"), json({"month", "week"}));
    EXPECT_EQ(properties.at("programmes").at("items").at("required"), json({"id"}));
    EXPECT_EQ(properties.at("programmes").at("items").at("properties").at("starts").at("items").at("required"),
              json({"id", "date"}));
    EXPECT_FALSE(properties.contains("extends"));
}

TEST(Schema, LetsFilesThatExtendDelete) {
    const json schema = json::parse(scenario_schema());
    const json& variant = schema.at("$defs").at("variant");
    EXPECT_TRUE(variant.at("properties").contains("extends"));
    EXPECT_EQ(variant.at("properties").at("seed").at("anyOf").at(1).at("type"), "null");
    const json& programme = variant.at("properties").at("programmes").at("anyOf").at(0).at("items");
    EXPECT_EQ(programme.at("properties").at("$delete").at("const"), true);
    EXPECT_EQ(programme.at("required"), json({"id"}));
}

TEST(Catalogue, HasEachKeyOnceWithAMeaning) {
    std::set<std::string> seen;
    for (const ReferenceRow& row : reference_rows()) {
        EXPECT_TRUE(seen.insert(row.key).second) << row.key;
        EXPECT_FALSE(row.meaning.empty()) << row.key;
        EXPECT_FALSE(row.allowed.empty()) << row.key;
    }
    EXPECT_TRUE(seen.contains("programmes[].streams[].sessions"));
    EXPECT_TRUE(seen.contains("programmes[].streams[].mix.*"));
    EXPECT_TRUE(seen.contains("dynamics.trust.meetings.kin"));
}

void expect_valid_numbers(const Field& field, const std::string& key) {
    if (field.kind == FieldKind::number || field.kind == FieldKind::integer) {
        const double fallback = std::stod(field.default_json);
        EXPECT_TRUE(fallback >= field.low && fallback <= field.high) << key << " has a default outside of its range";
        EXPECT_FALSE(field.unit.empty()) << key;
        EXPECT_FALSE(field.source.empty()) << key;
    }
    for (const Field& member : field.fields) expect_valid_numbers(member, key + "." + member.key);
}

TEST(Catalogue, HasDefaultsWithinTheirRanges) {
    expect_valid_numbers(catalogue(), "");
}

TEST(Reference, TellsRangeUnitDefaultMeaningAndSource) {
    const std::string table = reference_table();
    const std::size_t at = table.find("dynamics.trust.loss ");
    ASSERT_NE(at, std::string::npos);
    const std::string line = table.substr(at, table.find('\n', at) - at);
    EXPECT_THAT(line, HasSubstr(" 0 to 0.5 "));
    EXPECT_THAT(line, HasSubstr(" 1/meeting "));
    EXPECT_THAT(line, HasSubstr(" 0.05 "));
    EXPECT_THAT(line, HasSubstr("share of the trust held that a bad meeting takes"));
    EXPECT_THAT(line, HasSubstr("Slovic 1993"));
}

TEST(Reference, HasTheSameRowsInEveryFormat) {
    const std::size_t rows = reference_rows().size();
    const std::string table = reference_table();
    EXPECT_EQ(static_cast<std::size_t>(std::count(table.begin(), table.end(), '\n')), rows + 1);
    const std::string csv = reference_csv();
    EXPECT_EQ(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')), rows + 1);
    EXPECT_THAT(
        csv,
        HasSubstr("\ntime.step,month | week,,\"\"\"month\"\"\",length of a step; a week is 7 days from the start,\n"));
    EXPECT_EQ(json::parse(reference_json()).size(), rows);
}

}  // namespace
}  // namespace ubumwe::sim
