//! The words that hold sentences together, per language, and the letters that
//! give a language away.
//!
//! Function words are few, frequent and hardly ever borrowed, so they tell what
//! language a text is in, and whether the word after a full stop begins a
//! sentence. The lists are our own: the commonest articles, pronouns,
//! prepositions, conjunctions and auxiliaries of each language.

use std::sync::LazyLock;

use super::Language;
use super::quick::QuickMap;

/// What we know of one language's writing.
pub(super) struct Profile {
    /// The language's code.
    pub(super) code: &'static str,
    /// Its function words, in lower case.
    words: &'static str,
    /// Letters that only it and a few others use, in lower case.
    pub(super) letters: &'static str,
}

/// A set of languages, one bit an entry of [`PROFILES`].
pub(super) type Languages = u64;

/// The languages we can tell apart by words and letters.
pub(super) const PROFILES: &[Profile] = &[
    Profile {
        code: "en",
        words: "the of and to a in that is was for it with as his on be at by i this had not are but from or have \
                an they which you were her all she there would their we him been has when who will more no if out \
                so said what its about into than them can only other then some these may after our any my your over \
                where why how before while during although because since until despite both each another those he",
        letters: "",
    },
    Profile {
        code: "fr",
        words: "le la les l de des du d un une et à au aux en dans que qu qui ne n pas se s ce c cette ces il elle \
                on nous vous ils elles je j son sa ses leur leurs par pour sur avec est sont a ont été être avait \
                plus mais ou où comme si tout même aussi sans entre après avant depuis lors ainsi donc car cependant \
                selon alors pendant dont lorsque quand nos mon ma mes votre notre cet",
        letters: "œçèêùîâôé",
    },
    Profile {
        code: "de",
        words: "der die das den dem des ein eine einen einem einer und oder aber nicht ist sind war waren hat haben \
                wird werden zu zum zur in im an am auf aus bei mit nach von vom vor für über unter durch gegen ohne um \
                ich du er sie es wir ihr sich auch als wie wenn dass daß noch nur schon so man mehr doch was wer wo \
                kein keine diese dieser dieses seine ihre ihm ihn sein",
        letters: "äöüß",
    },
    Profile {
        code: "es",
        words: "el la los las un una unos unas de del y e o a al en que no se es son por para con su sus lo le les \
                como más pero si ya este esta estos estas ese esa fue era ha han ser sobre entre sin hasta desde \
                cuando muy también donde quien porque me mi te nos él ella ellos yo hay todo todos",
        letters: "ñ¿¡áíóúé",
    },
    Profile {
        code: "it",
        words: "il lo la i gli le un uno una di del dello della dei degli delle dell a al allo alla ai agli alle all \
                da dal dalla dai dalle in nel nella nei nelle nell con su sul sulla per tra fra e ed o ma che non si è \
                sono era ha hanno anche come più se suo sua suoi loro lui lei questo questa quello cui dove quando \
                essere stato c l un' d dopo così già",
        letters: "èàòùì",
    },
    Profile {
        code: "pt",
        words: "o a os as um uma uns umas de do da dos das e ou em no na nos nas que não se é são por para pelo pela \
                com seu sua seus suas ao à aos às como mais mas já este esta isso foi era ser tem têm sobre entre sem \
                até desde quando muito também onde quem porque eu ele ela eles você lhe há todo todos",
        letters: "ãõçáéíóúâêô",
    },
    Profile {
        code: "ca",
        words: "el la els les l un una uns unes de del dels d i o a al als en que no es és són per amb seu seva seus \
                seves com més però si ja aquest aquesta aquests va ha han ser sobre entre sense fins des quan molt \
                també on perquè jo ell ella hi ho tot tots",
        letters: "çàèòïü·",
    },
    Profile {
        code: "ro",
        words: "și în de la cu pe din a al ale ai o un unei unui nu este sunt era au am ar că să se care ce mai dar sau \
                pentru prin după până fără între ca cum când unde lui ei el ea lor îi îl își acest această acesta fost \
                foarte doar toate",
        letters: "ăâîșțşţ",
    },
    Profile {
        code: "nl",
        words: "de het een en of maar niet is zijn was waren heeft hebben had wordt worden te in op aan van voor met bij \
                naar uit over door om tot onder tegen ik je jij hij zij ze wij we u dat die dit deze er ook als dan nog \
                wel geen hun haar hem zich wat wie waar kan zal zou meer al",
        letters: "",
    },
    Profile {
        code: "sv",
        words: "och att det i en ett som på är av för med den till inte om har de han hon jag vi ni var hade sig från men \
                så vid eller när kan skulle ska nu över efter också där här alla mycket sin sina sitt denna detta dem",
        letters: "åäö",
    },
    Profile {
        code: "da",
        words: "og at det i en et som på er af for med den til ikke om har de han hun jeg vi var havde sig fra men så ved \
                eller når kan skulle skal nu over efter også der her alle meget sin sine sit denne dette dem blev efter",
        letters: "åæø",
    },
    Profile {
        code: "nb",
        words: "og å at det i en et ei som på er av for med den til ikke om har de han hun jeg vi var hadde seg fra men så \
                ved eller når kan skulle skal nå over etter også der her alle mye sin sine sitt denne dette dem ble etter",
        letters: "åæø",
    },
    Profile {
        code: "fi",
        words: "ja on ei se että hän oli olivat ovat joka jotka mutta kun niin kuin tai myös mukaan sen hänen ne he minä \
                sinä me te ole olla tämä nämä tämän jos vain nyt sitten jo vielä kanssa jälkeen ennen ollut",
        letters: "äö",
    },
    Profile {
        code: "et",
        words: "ja on ei et see ta oli olid kes mis aga kui nii või ka tema nad ma sa me te olema pole siis veel juba \
                ning seda selle pärast enne oma välja üle",
        letters: "õäöü",
    },
    Profile {
        code: "pl",
        words: "i w z na do nie się że jest to o a od po za przez dla przy oraz ale czy jak który która które był była \
                było są być tym tego jego jej ich już tylko także może gdy więc jako pod nad ze we on ona oni ja ty co",
        letters: "ąćęłńśźżó",
    },
    Profile {
        code: "cs",
        words: "a v na se že je to s z do o i k pro po za od by jsem jsou byl byla bylo ale jako který která které si co \
                tak už jen nebo jeho její jejich před mezi však když až také být má ve ze on ona oni já ty ne není",
        letters: "ěřůčšžýáíé",
    },
    Profile {
        code: "sk",
        words: "a v na sa že je to s z do o i k pre po za od by som sú bol bola bolo ale ako ktorý ktorá ktoré si čo tak \
                už len alebo jeho jej ich pred medzi však keď až tiež byť má vo zo on ona oni ja ty nie",
        letters: "ľĺŕôäčšžýáíé",
    },
    Profile {
        code: "hr",
        words: "i u je na da se za od su s a to iz što kao koji koja koje ne o po bio bila bilo ali ili do će nije kako \
                samo već sam smo ste bi biti ga mu joj ih im njegov njezin prema prije nakon također on ona oni ja ti",
        letters: "čćđšž",
    },
    Profile {
        code: "sl",
        words: "in je v na da se za od so s z a to iz kot ki ne o po bil bila bilo ali do bo ni kako samo že sem smo ste \
                bi biti ga mu jo jih jim njegov njen proti pred tudi pa ter on ona oni jaz ti kaj ko",
        letters: "čšž",
    },
    Profile {
        code: "hu",
        words: "a az és hogy nem is egy ez azt volt van meg csak de ha már mint el le ki fel be még vagy aki amely ami \
                azonban után alatt között szerint lesz lehet minden őt ők én te mi ti ő majd sem így úgy most itt ott",
        letters: "őűáéíóöúü",
    },
    Profile {
        code: "tr",
        words: "ve bir bu da de için ile o ne çok daha en gibi olan olarak kadar sonra ama ki her var yok değil ben sen \
                biz siz onlar şu mi mı mu mü ise ya veya hem göre ancak çünkü olduğu oldu olan önce tarafından diye",
        letters: "ışğçöü",
    },
    Profile {
        code: "az",
        words: "və bir bu da də üçün ilə o nə çox daha ən kimi olan olaraq qədər sonra amma ki hər var yox deyil mən sən \
                biz siz onlar isə ya görə ancaq çünki olduğu oldu əvvəl tərəfindən",
        letters: "əışğçöü",
    },
    Profile {
        code: "sq",
        words: "dhe në të e i një me për nga që si është janë nuk u më se ka por kjo ky ishte ai ajo ata unë ti ne ju duke \
                do te mund edhe pas para mbi deri kur ku",
        letters: "ëç",
    },
    Profile {
        code: "vi",
        words: "và là của có không được trong một cho các với người này đã những khi để đến từ ở ra về như tôi ông bà anh \
                chị họ cũng vào nhưng đó nhiều sẽ thì mà nếu lại",
        letters: "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    },
    Profile {
        code: "id",
        words: "yang dan di ke dari untuk dengan ini itu pada tidak dalam adalah akan oleh sebagai juga atau saya dia mereka \
                kami kita anda telah sudah bisa dapat lebih ada karena seperti hanya tetapi namun saat setelah antara para \
                bahwa secara tersebut",
        letters: "",
    },
    Profile {
        code: "sw",
        words: "na ya wa kwa ni katika la za cha vya kuwa hii hiyo yake wake huo hilo lakini pia au kama si baada kabla \
                alisema ambao ambayo watu hivyo sana bila yeye wao mimi sisi",
        letters: "",
    },
    Profile {
        code: "la",
        words: "et in est non ad ut cum qui quae quod ex ab de sed si per esse sunt enim atque autem ac nec neque aut etiam \
                hoc haec id eius eum quam quo erat fuit tamen nam ego tu nos vos",
        letters: "",
    },
    Profile {
        code: "eo",
        words: "la kaj de en al ne estas estis ke mi vi li ŝi ĝi ni ili sed kun por pri el per pli tiu tio kiu kio ĉu aŭ \
                ankaŭ sur post dum tre nur se kiel kie oni sia lia",
        letters: "ĉĝĥĵŝŭ",
    },
    Profile {
        code: "ar",
        words: "في من على إلى الى أن ان التي الذي الذين عن مع هذا هذه ذلك تلك ما لا لم لن كان كانت قد بعد قبل بين حتى كما \
                أو او ثم إن هو هي هم كل عند عندما لكن منذ خلال حول أي غير وفي ومن وقال وقد ولا وهو وكان وأن يا أنه إنه فيه",
        letters: "ةىأإكي",
    },
    Profile {
        code: "fa",
        words: "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شد شده می ما او آنها بود هر اما یا های ها کند \
                شود دارد باید پس اگر چه همه من تو نمی بین پیش",
        letters: "پچژگکی",
    },
    Profile {
        code: "ur",
        words: "کے میں کی ہے کا اور سے کو نے پر یہ کہ ہیں تھا تھی تھے اس ان وہ ایک بھی نہیں جو تو ہو گیا کر لیے ہم آپ تک \
                ساتھ بعد یا مگر لیکن جب کیا",
        letters: "ٹڈڑںےہھپچگکی",
    },
    Profile {
        code: "ps",
        words: "د په او چې له سره دی ده نه کې ته یې هم دا دغه خو څخه وي شو شوي کړ کړي هغه زه موږ تاسو لپاره",
        letters: "ښځڅډړږېۍټڼ",
    },
    Profile {
        code: "ckb",
        words: "لە بە و کە بۆ ئەم ئەو لەگەڵ نە هەر دا بوو ناو سەر یان هەموو دەکات وەک پاش پێش من تۆ ئێمە",
        letters: "ێۆڕڵەڤ",
    },
    Profile {
        code: "ug",
        words: "ۋە بۇ بىر بىلەن ئۈچۈن ئۇ دەپ ھەم بولغان ئەمەس كېيىن ئىدى قىلىپ مەن سەن بىز",
        letters: "ۇۈۆۋېەڭ",
    },
    Profile {
        code: "he",
        words: "של את על לא הוא היא זה זו עם כי אל גם אני הם היה היתה כל אם או מה אבל יש אין עד לפני אחרי בין אנחנו אתה \
                רק כך אשר בו לו",
        letters: "",
    },
    Profile {
        code: "yi",
        words: "און די דער דאָס איז פון אין צו אַז נישט ניט מיט האָט זיך ער זי עס מען אויף פֿון וואָס אַ איר זיין",
        letters: "װױײ",
    },
    Profile {
        code: "ru",
        words: "и в не на что он с как это по но из к за от у его она так же мы вы они был была было были для до или бы \
                то о все её их только уже если когда при также после где кто чтобы я ты",
        letters: "ыэё",
    },
    Profile {
        code: "uk",
        words: "і в не на що він з як це по але із до за від у його вона так ми ви вони був була було були для або би та \
                про все її їх тільки вже якщо коли при також після де хто щоб я ти є й",
        letters: "іїєґ",
    },
    Profile {
        code: "be",
        words: "і ў не на што ён з як гэта па але да за ад у яго яна так мы вы яны быў была было былі для або бы ці пра \
                усё яе іх толькі ўжо калі пры таксама пасля дзе хто каб я ты",
        letters: "ўіыэё",
    },
    Profile {
        code: "bg",
        words: "и в не на че той с как това по но из към за от у го тя така ние вие те беше са да или би то о всичко се е \
                ще му им само вече ако когато при също след къде кой който която аз ти",
        letters: "ъ",
    },
    Profile {
        code: "sr",
        words: "и у је на да се за од су с а то из што као који која које не о по био била било али или до ће није како \
                само већ сам смо сте би бити га му јој их им према пре након такође он она они ја ти",
        letters: "јљњћђџ",
    },
    Profile {
        code: "mk",
        words: "и во не на дека тој со како ова по но од кон за го таа така ние вие тие беше се да или би тоа сè е ќе му \
                им само веќе ако кога при исто после каде кој која јас ти",
        letters: "јљњќѓѕџ",
    },
    Profile {
        code: "kk",
        words: "және бұл бір мен да де үшін деп ол емес бар жоқ болып болған кейін туралы арқылы біз сіз олар",
        letters: "әғқңөұүһі",
    },
    Profile {
        code: "hi",
        words: "के में की है का और से को ने पर यह कि हैं था थी थे इस उस वह एक भी नहीं जो तो हो गया कर लिए हम आप तक साथ बाद \
                या लेकिन जब क्या",
        letters: "",
    },
    Profile {
        code: "mr",
        words: "आहे आणि या ते तो ती हे ही हा व च्या नाही होते होता केली केला मध्ये आहेत पण असे की मी आम्ही त्या त्याने",
        letters: "ळ",
    },
    Profile {
        code: "ne",
        words: "छ र को मा का ले लाई पनि भने यो त्यो हो छन् थियो गरेको भएको एक तर वा म हामी उनले",
        letters: "",
    },
    Profile {
        code: "am",
        words: "ነው እና ላይ ውስጥ ግን ነበር ወደ ይህ እንደ ሆነ ጋር ሰዎች እኔ እሱ እሷ አይደለም ናቸው ነገር",
        letters: "",
    },
    Profile {
        code: "ti", words: "እዩ ናይ ኣብ ካብ እቲ ከም ድማ ግን ነበረ ምስ ናብ እዚ እንታይ ኣይኮነን ንሱ ንሳ ኣነ", letters: "ኣ"
    },
];

/// Which languages a word is a function word of.
static WORDS: LazyLock<QuickMap<&'static str, Languages>> = LazyLock::new(|| {
    let mut words = QuickMap::with_capacity_and_hasher(2 * PROFILES.len() * 50, Default::default());
    for (bit, profile) in PROFILES.iter().enumerate() {
        for word in profile.words.split_whitespace() {
            *words.entry(word).or_default() |= 1 << bit;
        }
    }
    words
});

/// Which languages a letter gives away.
static LETTERS: LazyLock<QuickMap<char, Languages>> = LazyLock::new(|| {
    let mut letters = QuickMap::default();
    for (bit, profile) in PROFILES.iter().enumerate() {
        for letter in profile.letters.chars() {
            *letters.entry(letter).or_default() |= 1 << bit;
        }
    }
    letters
});

/// The languages in which `word`, in lower case, is a function word.
pub(super) fn languages_of_word(word: &str) -> Languages {
    WORDS.get(word).copied().unwrap_or(0)
}

/// The languages that `letter`, in lower case, speaks for.
pub(super) fn languages_of_letter(letter: char) -> Languages {
    // None of them is plain ASCII.
    if letter.is_ascii() { 0 } else { LETTERS.get(&letter).copied().unwrap_or(0) }
}

/// Whether `word`, in lower case, is a function word of the language; where
/// the language is not known or has no list, of any.
pub(crate) fn is_function_word(word: &str, language: Language) -> bool {
    let known = PROFILES.iter().position(|p| p.code == language.code());
    let of = languages_of_word(word);
    known.map_or(of != 0, |bit| of & (1 << bit) != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_bit_and_a_code() {
        assert!(PROFILES.len() <= Languages::BITS as usize);
        for profile in PROFILES {
            assert_eq!(
                Language::from_tag(profile.code).map(|l| l.code().to_owned()).as_deref(),
                Some(profile.code)
            );
        }
    }

    #[test]
    fn no_telling_letter_is_ascii() {
        assert!(PROFILES.iter().all(|p| !p.letters.contains(|c: char| c.is_ascii())));
    }

    #[test]
    fn words_are_in_lower_case_and_whole() {
        for word in WORDS.keys() {
            assert_eq!(&word.to_lowercase(), word);
        }
    }

    #[test]
    fn a_function_word_belongs_to_its_language() {
        let check = |word, tag, expected| {
            let language = Language::from_tag(tag).unwrap();
            assert_eq!(is_function_word(word, language), expected, "{word} {tag}");
        };
        check("the", "en", true);
        check("the", "fr", false);
        check("the", "und", true);
        check("table", "und", false);
    }
}
