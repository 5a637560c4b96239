#include "gui/app/words.hpp"

#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/scenario/issue.hpp"
#include "tests/architecture/source_tree.hpp"
#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::gui {
namespace {

std::filesystem::path words_folder() {
    return tests::repository() / "gui" / "words";
}

std::set<std::string> keys_of(std::string_view language) {
    std::set<std::string> keys;
    for (const auto& [key, text] : read_words(words_folder() / (std::string(language) + ".json"))) keys.insert(key);
    return keys;
}

std::multiset<std::string> places_in(const std::string& text) {
    static const std::regex place("\\{[a-z]+\\}");
    return {std::sregex_token_iterator(text.begin(), text.end(), place), std::sregex_token_iterator()};
}

TEST(Words, FrenchHasEveryKeyOfEnglishAndNoOther) {
    EXPECT_EQ(keys_of("fr"), keys_of("en"));
}

TEST(Words, KinyarwandaHasNoKeyThatEnglishLacksAndSaysThatItAwaitsReview) {
    const auto english = keys_of("en");
    for (const auto& key : keys_of("rw")) EXPECT_TRUE(english.contains(key)) << key;
    EXPECT_STRNE(Words(words_folder(), "rw")("review"), "");
    EXPECT_STREQ(Words(words_folder(), "en")("review"), "");
}

TEST(Words, TranslationsHaveThePlacesOfTheOriginal) {
    const auto english = read_words(words_folder() / "en.json");
    for (const char* language : {"fr.json", "rw.json"}) {
        for (const auto& [key, text] : read_words(words_folder() / language))
            EXPECT_EQ(places_in(text), places_in(english.at(key))) << language << ", " << key;
    }
}

TEST(Words, EnglishStandsInForWhatALanguageLacks) {
    const tests::TemporaryFolder folder;
    folder.write("en.json", R"({"language": "English", "one": "one", "two": "two {n}"})");
    folder.write("rw.json", R"({"language": "Ikinyarwanda", "one": "rimwe"})");
    const Words words(folder.path(), "rw");
    EXPECT_STREQ(words("one"), "rimwe");
    EXPECT_EQ(words.filled("two", {{"n", "x"}}), "two x");
    EXPECT_STREQ(words("three"), "three");
    EXPECT_FALSE(words.has("three.more"));
}

TEST(Words, AFileThatHoldsNoTextsIsRefused) {
    const tests::TemporaryFolder folder;
    EXPECT_THROW(read_words(folder.write("list.json", "[1]")), sim::InputError);
    EXPECT_THROW(read_words(folder.write("number.json", R"({"a": 1})")), sim::InputError);
}

/// Keys that are put together from an id are left to the tests of the panels.
TEST(Words, EveryKeyThatTheProgramNamesIsInEnglish) {
    static const std::regex use("words(?:\\.filled)?\\(\"([a-z_.0-9]+[a-z0-9])\"");
    const auto english = keys_of("en");
    int seen = 0;
    for (const auto& file : tests::source_tree(tests::repository())) {
        if (!file.path.starts_with("gui/") || !file.path.ends_with(".cpp")) continue;
        for (auto match = std::sregex_iterator(file.text.begin(), file.text.end(), use);
             match != std::sregex_iterator(); ++match, ++seen)
            EXPECT_TRUE(english.contains((*match)[1])) << file.path << ": " << (*match)[1];
    }
    EXPECT_GT(seen, 50);
}

}  // namespace
}  // namespace ubumwe::gui
