#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/source_tree.hpp"
#include "tests/architecture/word_rules.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::tests {
namespace {

std::vector<std::string> words_in(std::string_view path, std::string_view text) {
    std::vector<std::string> words;
    for (const auto& found : forbidden_words(path, text)) words.push_back(found.word);
    return words;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(WordsAboutPeople, TheOfficialTermsAreAllowed) {
    EXPECT_THAT(words_in("README.md", "After the 1994 Genocide against the Tutsi, survivors and released persons."),
                IsEmpty());
    EXPECT_THAT(words_in("README.md", "Jenoside yakorewe Abatutsi"), IsEmpty());
    EXPECT_THAT(words_in("model/ODD.md", "There is no ethnicity field."), IsEmpty());
    EXPECT_THAT(words_in("README.md", "A returnee came back from exile."), IsEmpty());
}

TEST(WordsAboutPeople, AnUnofficialNameIsFoundOverALineEndAndInAComment) {
    EXPECT_THAT(words_in("README.md", "the Rwandan\nGenocide"), ElementsAre("rwandan genocide"));
    EXPECT_THAT(words_in("model/base/math.hpp", "/// the Rwandan\n    /// genocide\n"),
                ElementsAre("rwandan genocide"));
    EXPECT_THAT(words_in("README.md", "genocide  in Rwanda"), ElementsAre("genocide in rwanda"));
    EXPECT_THAT(words_in("dev", "# the Genocide against\n# the Tutsi\n"), IsEmpty());
}

TEST(WordsAboutPeople, NamesOfEthnicIdentityAreFoundAloneInTheirPluralAndInIdentifiers) {
    EXPECT_THAT(words_in("README.md", "Tutsi"), ElementsAre("tutsi"));
    EXPECT_THAT(words_in("README.md", "the Hutus"), ElementsAre("hutu"));
    EXPECT_THAT(words_in("model/state/person.hpp", "bool is_hutu_;"), ElementsAre("hutu"));
    EXPECT_THAT(words_in("scenarios/a.json", "{\"ethnicity\": 1}"), ElementsAre("ethnicity"));
    EXPECT_THAT(words_in("README.md", "ethnic groups"), ElementsAre("ethnic group"));
}

TEST(WordsAboutPeople, ALongerWordIsNotTakenForAShortOne) {
    EXPECT_THAT(words_in("README.md", "software, Kibutwa, Twahirwa and Twagirayezu"), IsEmpty());
}

TEST(WordsAboutPeople, TheAddressOfASourceKeepsItsOwnWords) {
    EXPECT_THAT(words_in("scenarios/a.csv", "News (example.org/en/12-genocidaires-released.html),expected"), IsEmpty());
    EXPECT_THAT(words_in("scenarios/a.csv", "example.org/hutu"), IsEmpty());
    EXPECT_THAT(words_in("scenarios/a.csv", "example.org/en,genocidaires"), ElementsAre("genocidaire"));
    EXPECT_THAT(words_in("README.md", "genocidaires/releases.html"), ElementsAre("genocidaire"));
    EXPECT_THAT(words_in("README.md", "see ../hutu/releases.html"), ElementsAre("hutu"));
}

TEST(WordsAboutPeople, AReleasedPersonIsNoReturnee) {
    EXPECT_THAT(words_in("README.md", "returnees from prison and prison returnees"),
                ElementsAre("returnees from prison", "prison returnee"));
    EXPECT_THAT(words_in("README.md", "a returnee from prison"), ElementsAre("returnee from prison"));
}

TEST(WordsOfUnfinishedWork, AreFound) {
    EXPECT_THAT(words_in("sim/cli/main.cpp", "// TODO: later"), ElementsAre("todo"));
    EXPECT_THAT(words_in("README.md", "This is for now not implemented."), ElementsAre("for now", "not implemented"));
    EXPECT_THAT(words_in("README.md", "for nowhere; ubumwe_XXXXXX"), IsEmpty());
}

TEST(AbsolutePaths, AreFoundAndRelativeOnesAndAddressesAreNot) {
    EXPECT_THAT(words_in("README.md", "see /home/someone/ubumwe"), ElementsAre("/home/"));
    EXPECT_THAT(words_in("scenarios/a.json", "\"/Users/someone/a.csv\""), ElementsAre("/users/"));
    EXPECT_THAT(words_in("scenarios/a.json", "\"C:\\\\data\""), ElementsAre("c:\\"));
    EXPECT_THAT(words_in("README.md", "./home/x, ~/work/y, https://example.org/work/z, $(pwd)/tmp/u, ${root}/root/v"),
                IsEmpty());
}

TEST(MachineDependentFunctions, AreFoundInTheProgramAndAllowedInTests) {
    EXPECT_THAT(words_in("model/trust/rule.cpp", "x = std::exp(y) + std::sqrt(z);"), ElementsAre("std::exp("));
    EXPECT_THAT(words_in("sim/study/replicates.cpp", "std::normal_distribution<double> d;"),
                ElementsAre("_distribution<"));
    EXPECT_THAT(words_in("tests/model/base/math_test.cpp", "std::exp(y)"), IsEmpty());
}

TEST(ForbiddenWords, TellTheLineAndWhatToWriteInstead) {
    const auto found = forbidden_words("README.md", "one\n\n  two\nthe Rwandan genocide\n");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].line, 4);
    EXPECT_EQ(found[0].instead, "the Genocide against the Tutsi");
}

TEST(Project, HasNoForbiddenWord) {
    int seen = 0;
    for (const auto& file : source_tree(repository())) {
        if (file.path == "tests/architecture/word_rules.cpp" || file.path == "tests/architecture/words_test.cpp")
            continue;
        ++seen;
        for (const auto& found : forbidden_words(file.path, file.text)) {
            ADD_FAILURE() << file.path << ":" << found.line << ": '" << found.word << "'; instead: " << found.instead;
        }
    }
    EXPECT_GT(seen, 10) << "hardly a file below " << repository();
}

}  // namespace
}  // namespace ubumwe::tests
