import Crypto
import GRDB
import HTTPTypes
import Hummingbird
